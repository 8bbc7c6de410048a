package academy.praxis.local.api;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What the API answered.
 *
 * @param request the request in short, such as {@code POST /api/items}
 * @param status the HTTP status
 * @param body the JSON; a missing node when there was none
 * @param version the version in the ETag, or null
 */
public record Answer(String request, int status, JsonNode body, String version) {

    private static final int FIRST_FAILURE = 300;

    /** Whether it was done. */
    public boolean isDone() {
        return status >= 200 && status < FIRST_FAILURE;
    }

    /** The answer, if it was done. */
    public Answer orThrow() {
        if (!isDone()) {
            throw new UnexpectedAnswerException(this);
        }
        return this;
    }

    /** The id of what was made or found. */
    public String id() {
        return text("id");
    }

    /** A field as text; empty when it is not there. */
    public String text(String field) {
        return body.path(field).asText("");
    }

    /** What is wrong, from the problem document: its detail and the fields. */
    public String problem() {
        StringBuilder text = new StringBuilder(body.path("title").asText(""));
        if (!body.path("detail").asText("").isEmpty()) {
            text.append(": ").append(body.path("detail").asText());
        }
        for (JsonNode violation : body.path("violations")) {
            text.append("; ")
                    .append(violation.path("field").asText())
                    .append(' ')
                    .append(violation.path("message").asText());
        }
        return text.toString();
    }
}
