package academy.praxis.catalog.push;

import academy.praxis.kit.problem.ProblemException;
import academy.praxis.kit.problem.ProblemType;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;

/** Why a push goes no further. What was taken before stays: to send all of it again writes nothing twice. */
final class PushStop extends WebApplicationException {
    private static final long serialVersionUID = 1L;

    private PushStop(ProblemType type, String detail, Duration retryAfter) {
        super(new ProblemException(type, detail, List.of()), response(type, retryAfter));
    }

    private static Response response(ProblemType type, Duration retryAfter) {
        Response.ResponseBuilder response = Response.status(type.status());
        return (retryAfter == null
                        ? response
                        : response.header(HttpHeaders.RETRY_AFTER, Math.max(1, retryAfter.toSeconds() + 1)))
                .build();
    }

    static PushStop quota(long taken) {
        return new PushStop(
                ProblemType.TOO_MANY_REQUESTS,
                "This client has pushed as many lines today as it may. " + told(taken)
                        + " Send the rest tomorrow (UTC).",
                PushQuota.untilMore());
    }

    static PushStop busy() {
        return new PushStop(
                ProblemType.TOO_MANY_REQUESTS, "Others push at this moment; try again soon.", Duration.ofSeconds(5));
    }

    static PushStop tooLarge(long taken, int lines, long bytes) {
        return new PushStop(
                ProblemType.BODY_TOO_LARGE,
                "A push has at most " + lines + " lines and " + bytes + " bytes. " + told(taken)
                        + " Send the rest in another push.",
                null);
    }

    static PushStop late(long taken, Duration longest) {
        return new PushStop(
                ProblemType.TIMEOUT,
                "A push takes at most " + longest.toSeconds() + " seconds. " + told(taken)
                        + " Send the rest in another push.",
                null);
    }

    private static String told(long taken) {
        return taken == 0 ? "Nothing of this push was taken." : "Its lines up to " + taken + " were taken.";
    }
}
