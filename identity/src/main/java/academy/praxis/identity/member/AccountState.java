package academy.praxis.identity.member;

/** Whether the account that a member signs in with is as the directory says. */
public enum AccountState {
    IN_STEP,
    /** A change is on its way to Keycloak; it gets there by itself. */
    PENDING
}
