package academy.praxis.kit.problem;

import java.util.List;

/** Thrown where a request cannot be served and the caller should be told why; answered as {@link Problem} details. */
public class ProblemException extends RuntimeException {
    private final ProblemType type;
    private final transient List<Violation> violations;

    /**
     * @param type the kind of problem
     * @param detail what happened this time, in words for the caller; never a class name or another's data
     * @param violations the fields to blame, may be empty
     */
    public ProblemException(ProblemType type, String detail, List<Violation> violations) {
        // No stack trace: this is an answer, not a fault, and it is thrown on hot paths.
        super(detail, null, false, false);
        this.type = type;
        this.violations = List.copyOf(violations);
    }

    /** 404: there is nothing of this kind with this id, or nothing that the caller may know of. */
    public static ProblemException notFound(String what, Object id) {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no " + what + " " + id + ".", List.of());
    }

    /** 403: the caller is known, and may not do this. */
    public static ProblemException forbidden(String detail) {
        return new ProblemException(ProblemType.FORBIDDEN, detail, List.of());
    }

    /** 409: the request does not fit the present state of the object. */
    public static ProblemException conflict(String detail) {
        return new ProblemException(ProblemType.CONFLICT, detail, List.of());
    }

    /** 409: another object has this field's value already. */
    public static ProblemException conflict(String field, String message) {
        return new ProblemException(ProblemType.CONFLICT, null, List.of(new Violation(field, message)));
    }

    /** 400: one field of the input is not valid. */
    public static ProblemException invalid(String field, String message) {
        return invalid(List.of(new Violation(field, message)));
    }

    /** 400: these fields of the input are not valid. */
    public static ProblemException invalid(List<Violation> violations) {
        return new ProblemException(ProblemType.VALIDATION, null, violations);
    }

    /** 503: something that is needed for the answer is away. */
    public static ProblemException unavailable(String detail) {
        return new ProblemException(ProblemType.DEPENDENCY_UNAVAILABLE, detail, List.of());
    }

    /** The kind of problem. */
    public ProblemType type() {
        return type;
    }

    /** The fields to blame; empty when none is. */
    public List<Violation> violations() {
        return violations;
    }
}
