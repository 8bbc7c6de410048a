package academy.praxis.community.moderation;

/** Why somebody reports a text. */
enum ReportReason {
    HURTFUL,
    PRIVATE_DATA,
    WRONG_OR_DANGEROUS,
    ADVERTISING,
    OTHER
}
