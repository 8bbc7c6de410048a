package academy.praxis.identity.keycloak;

/** What is asked for when a member's account should be looked at. */
public enum AccountWish {
    /** That it is as the directory says. */
    IN_STEP,
    /** That an invitation to choose a password is mailed as well. */
    WITH_INVITATION,
    /** That it gets the password which the caller brings right after the commit; without that, an invitation. */
    WITH_PASSWORD
}
