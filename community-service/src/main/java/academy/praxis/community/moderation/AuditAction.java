package academy.praxis.community.moderation;

/** What the audit log tells of. */
enum AuditAction {
    /** A rule held a text; nobody decided it. */
    HELD,
    /** So many reported a text that it was taken out of sight; nobody decided it. */
    HIDDEN_BY_REPORTS,
    DISMISSED,
    WARNED,
    HIDDEN,
    SUSPENDED,
    APPEALED,
    APPEAL_UPHELD,
    APPEAL_REJECTED,
    LIFT_ASKED,
    LIFT_DECLINED,
    NAME_LIFTED
}
