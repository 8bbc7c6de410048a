package academy.praxis.mentoring.profile;

/** What a mentor offers: advice of a colleague, certified coaching, or a circle of several mentees. */
public enum MentoringKind {
    MENTOR,
    COACH,
    CIRCLE
}
