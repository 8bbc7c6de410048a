package academy.praxis.catalog.outbound;

import jakarta.ws.rs.HeaderParam;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse;

/** A document that clients fetch again and again: with {@code ETag} and {@code Last-Modified}, and 304 when they have it (RFC 9110, section 13). */
final class Representation {
    private final String text;
    private final Instant lastModified;
    private final Map<String, String> headers = new LinkedHashMap<>();

    Representation(String text, Instant lastModified) {
        this.text = text;
        this.lastModified = lastModified.truncatedTo(ChronoUnit.SECONDS);
    }

    /** With one more header; without it when the value is {@code null}. */
    Representation with(String header, String value) {
        if (value != null) {
            headers.put(header, value);
        }
        return this;
    }

    RestResponse<String> answer(Known known) {
        String tag = "\"" + hash(text) + "\"";
        boolean same = known.isSame(tag, lastModified);
        var answer = RestResponse.ResponseBuilder.create(
                        same ? RestResponse.Status.NOT_MODIFIED : RestResponse.Status.OK, same ? null : text)
                .header("ETag", tag)
                .header("Last-Modified", httpDate(lastModified))
                .header("Cache-Control", "private, no-cache");
        headers.forEach(answer::header);
        return answer.build();
    }

    private static String httpDate(Instant time) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(time.atOffset(ZoneOffset.UTC));
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What the client has already, taken as {@code @BeanParam}. */
    static class Known {
        @HeaderParam("If-None-Match")
        String ifNoneMatch;

        @HeaderParam("If-Modified-Since")
        String ifModifiedSince;

        /** The tags decide; the time only where no tag was sent. A time that cannot be read counts as none. */
        boolean isSame(String tag, Instant lastModified) {
            if (ifNoneMatch != null) {
                return ifNoneMatch.strip().equals("*") || ifNoneMatch.contains(tag);
            }
            if (ifModifiedSince == null) {
                return false;
            }
            try {
                Instant since = ZonedDateTime.parse(ifModifiedSince.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant();
                return !lastModified.isAfter(since);
            } catch (DateTimeException unreadable) {
                return false;
            }
        }
    }
}
