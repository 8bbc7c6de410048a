package academy.praxis.kit.precondition;

import academy.praxis.kit.problem.ProblemException;
import academy.praxis.kit.problem.ProblemType;
import academy.praxis.kit.problem.Violation;
import jakarta.ws.rs.HeaderParam;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The version that a change is meant for (RFC 9110, section 13.1.1), taken as {@code @BeanParam}. */
public class IfMatch {
    private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");

    @HeaderParam("If-Match")
    @Parameter(description = "The `ETag` of the version that you are changing.", required = true)
    String ifMatch;

    /** For JAX-RS. */
    public IfMatch() {}

    /** As if a client had sent this version. */
    public IfMatch(long version) {
        this.ifMatch = "\"" + version + "\"";
    }

    /**
     * Holds when the object still has the version that the client knows.
     *
     * @throws ProblemException 428 when the client did not say a version, 412 when the object has another by now
     */
    public void check(Versioned current) {
        check(current.version());
    }

    /** As {@link #check(Versioned)}, for an object whose version is {@code current}. */
    public void check(long current) {
        if (ifMatch == null) {
            throw fault(ProblemType.VERSION_REQUIRED, "is needed: send the ETag of the version that you are changing");
        }
        if (ifMatch.equals("*")) {
            return;
        }
        var tag = TAG.matcher(ifMatch.trim());
        if (!tag.matches() || Long.parseLong(tag.group(1)) != current) {
            throw fault(ProblemType.STALE_VERSION, "is not the present version, which is \"" + current + "\"");
        }
    }

    private static ProblemException fault(ProblemType type, String message) {
        return new ProblemException(type, null, List.of(new Violation("If-Match", message)));
    }
}
