package academy.praxis.community.screening;

/** What a rule looks at. */
enum RuleKind {
    /** A word or phrase, whatever its case and accents; with {@code *} at its end every word that begins so. */
    WORD,
    /** A link to this host or to one below it. */
    LINK
}
