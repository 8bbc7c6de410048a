package academy.praxis.mentoring.round;

import academy.praxis.mentoring.candidate.HardRule;
import java.util.List;
import java.util.Map;

/**
 * What holds of a round in every mode.
 *
 * @param mentees how many looked for a mentor
 * @param mentors how many offered places
 * @param places how many places they offered together
 * @param pairs how many candidate pairs no rule forbids
 * @param withoutCandidates how many mentees no mentor is allowed for
 * @param bindingRules for those, by the rule that binds, how many
 * @param lottery {@code null} when lots were not to decide
 * @param shortages who competes for which places, the largest first, at most 20
 * @param counterfactuals what would match more, the most first, at most 10
 * @param comparability who may be compared with whom when the effect is measured
 */
record RoundSummary(
        int mentees,
        int mentors,
        long places,
        long pairs,
        int withoutCandidates,
        Map<HardRule, Integer> bindingRules,
        LotterySummary lottery,
        List<ShortageSummary> shortages,
        List<Gain> counterfactuals,
        String comparability) {

    /**
     * How lots were drawn.
     *
     * @param in how many are in
     * @param waiting how many wait, in the order of their numbers
     * @param draws how many draws the likelihoods are from
     */
    record LotterySummary(long seed, int in, int waiting, int draws) {}

    /**
     * More mentees than places, however they are matched.
     *
     * @param mentors the names of at most five of them
     */
    record ShortageSummary(int mentees, int places, List<String> mentors, String words) {}

    /**
     * One more mentor, and how many more mentees it would match.
     *
     * @param words such as {@code One more mentor who speaks nl, with 6 places, would match 6 more.}
     */
    record Gain(String words, int more) {}
}
