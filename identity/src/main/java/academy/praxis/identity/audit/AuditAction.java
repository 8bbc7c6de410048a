package academy.praxis.identity.audit;

/** What can be done that is written down. */
public enum AuditAction {
    /** Taken in without an invitation. */
    MEMBER_REGISTERED,
    /** An invitation was asked for, for the first time or again. */
    MEMBER_INVITED,
    /** The member chose a password. */
    INVITATION_ACCEPTED,
    /** Name, address, job, team, languages or time zone. */
    MEMBER_CHANGED,
    ROLES_CHANGED,
    MEMBER_DEACTIVATED,
    MEMBER_REACTIVATED,
    /** A file of people; each of them has an entry of their own, too. */
    MEMBERS_IMPORTED,
    TEAM_CREATED,
    TEAM_CHANGED,
    CREDENTIAL_CREATED,
    CREDENTIAL_ROTATED,
    CREDENTIAL_DISABLED,
    CREDENTIAL_ENABLED,
    CREDENTIAL_EXPIRED,
    CREDENTIAL_DELETED
}
