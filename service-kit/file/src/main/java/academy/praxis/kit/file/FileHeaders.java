package academy.praxis.kit.file;

import jakarta.ws.rs.core.HttpHeaders;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** With which headers a file is given out: nothing that a browser would run, whatever it is taken for. */
public final class FileHeaders {
    private FileHeaders() {}

    /**
     * Pictures are shown in their place, all else is saved (RFC 6266, the name as in RFC 8187).
     *
     * @param name as {@link FileNames#of} gives it
     * @param type one that {@link Inspection} lets through
     */
    public static Map<String, List<String>> of(String name, String type) {
        return of(type.startsWith("image/") ? "inline" : "attachment", name, type, "private, max-age=300");
    }

    /** As {@link #of}, for what is only ever saved, and kept nowhere on the way. */
    public static Map<String, List<String>> toBeSaved(String name, String type) {
        return of("attachment", name, type, "private, no-store");
    }

    private static Map<String, List<String>> of(String shown, String name, String type, String cache) {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return Map.of(
                HttpHeaders.CONTENT_TYPE,
                List.of(type.equals("text/plain") ? "text/plain;charset=UTF-8" : type),
                HttpHeaders.CONTENT_DISPOSITION,
                List.of(shown + "; filename*=UTF-8''" + encoded),
                "X-Content-Type-Options",
                List.of("nosniff"),
                "Content-Security-Policy",
                List.of("sandbox; default-src 'none'"),
                HttpHeaders.CACHE_CONTROL,
                List.of(cache));
    }
}
