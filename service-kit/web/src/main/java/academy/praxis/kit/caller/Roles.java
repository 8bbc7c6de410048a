package academy.praxis.kit.caller;

/** The roles that an access token may carry, for {@code @RolesAllowed}. */
public final class Roles {
    public static final String LEARNER = "learner";
    public static final String MENTOR = "mentor";
    public static final String CURATOR = "curator";
    public static final String MANAGER = "manager";
    public static final String STAKEHOLDER = "stakeholder";
    public static final String INTEGRATOR = "integrator";
    public static final String ADMIN = "admin";

    private Roles() {}
}
