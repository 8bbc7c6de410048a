package academy.praxis.mentoring.candidate;

/** What keeps two people from being a pair, whatever they score. {@link MatchWords} says it. */
public enum HardRule {
    SELF,
    REPORTING_LINE,
    AVOIDED,
    NO_SHARED_LANGUAGE,
    NO_COMMON_HOURS,
    TEAM,
    PREVIOUS_PAIR,
    NO_PLACE,
    NOTHING_IN_COMMON
}
