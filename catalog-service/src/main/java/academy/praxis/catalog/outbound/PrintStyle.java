package academy.praxis.catalog.outbound;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.reactive.RestResponse;

/** The style sheet of printed items. */
final class PrintStyle {
    private static final String TEXT = read();

    private PrintStyle() {}

    static RestResponse<String> answer() {
        return RestResponse.ResponseBuilder.ok(TEXT)
                .header("Cache-Control", "private, max-age=3600")
                .build();
    }

    private static String read() {
        try (InputStream style = PrintStyle.class.getResourceAsStream("/print.css")) {
            return new String(style.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
