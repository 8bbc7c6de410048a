package academy.praxis.community.screening;

/** What is done with a text that a rule finds. */
enum RuleAction {
    /** A moderator looks at it before others see it. */
    HOLD,
    /** It is not taken, and its author is told why. */
    REFUSE
}
