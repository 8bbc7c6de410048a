package academy.praxis.mentoring.calendar;

/** What a mail tells. */
enum MailKind {
    /** That times are on offer. */
    OFFER,
    /** What a calendar should know: the invitation, or that it is cancelled. */
    INVITATION
}
