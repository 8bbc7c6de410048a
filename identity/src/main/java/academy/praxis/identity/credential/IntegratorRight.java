package academy.praxis.identity.credential;

/** What an integrator may do: a scope that its client asks for, beside the role {@code integrator}. */
enum IntegratorRight {
    /** Bring the items of a supplier at which a curator has registered it. */
    CATALOG_PUSH("catalog:push"),
    /** Bring the values of outcomes at which a manager has registered it. */
    PERFORMANCE_PUSH("performance:push");

    private final String scope;

    IntegratorRight(String scope) {
        this.scope = scope;
    }

    /** As Keycloak and tokens write it. */
    String scope() {
        return scope;
    }

    static IntegratorRight of(String scope) {
        for (IntegratorRight right : values()) {
            if (right.scope.equals(scope)) {
                return right;
            }
        }
        throw new IllegalArgumentException(scope);
    }
}
