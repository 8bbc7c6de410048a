package academy.praxis.mentoring.candidate;

/** What keeps two people from being a pair, whatever they score. */
public enum HardRule {
    SELF("It is one and the same person."),
    REPORTING_LINE("One of the two reports to the other."),
    AVOIDED("One of the two is not to be paired with the other."),
    NO_SHARED_LANGUAGE("They share no language."),
    NO_COMMON_HOURS("They do not work at the same time for long enough."),
    TEAM("Their teams do not fit this round's rule."),
    PREVIOUS_PAIR("They were a pair before."),
    NO_PLACE("The mentor takes nobody more at present."),
    NOTHING_IN_COMMON("The mentor helps with none of what the mentee wants to get done.");

    private final String words;

    HardRule(String words) {
        this.words = words;
    }

    /** The rule as a sentence. It tells of an avoid list without telling whose. */
    public String words() {
        return words;
    }
}
