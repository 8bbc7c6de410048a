package academy.praxis.identity.keycloak;

import java.util.UUID;

/** Something that happened to a member's account and that the directory should know; fired on a worker thread. */
public record AccountNews(UUID memberId, What what) {
    /** What happened. */
    public enum What {
        /** The member has chosen a password. */
        ACCEPTED,
        /** An invitation was mailed because the account has no password. */
        INVITED
    }
}
