package academy.praxis.identity.credential;

/** Where a credential stands. */
enum CredentialStatus {
    /** One can sign in with it. */
    ACTIVE,
    /** An administrator has put it out of use, for a while. */
    DISABLED,
    /** Its last day is over; a new secret brings it back. */
    EXPIRED,
    /** Gone for good; kept so that its name in the audit log means something, and its client id is not given again. */
    DELETED
}
