package academy.praxis.mentoring.round;

import academy.praxis.mentoring.candidate.HardRule;
import academy.praxis.mentoring.candidate.MatchWords;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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
 * @param comparability who may be compared with whom when the effect is measured; kept as {@link Comparability}, shown as sentences
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

    /** Who may be compared with whom. */
    enum Comparability {
        /** Everyone who could be matched is in. */
        ALL,
        LOTS,
        SCORES
    }

    /** The same with its sentences in a language; those that were kept as sentences stay. */
    RoundSummary said(MatchWords words) {
        return new RoundSummary(
                mentees,
                mentors,
                places,
                pairs,
                withoutCandidates,
                bindingRules,
                lottery,
                shortages.stream().map(shortage -> shortage.said(words)).toList(),
                counterfactuals.stream().map(gain -> gain.said(words)).toList(),
                Stream.of(Comparability.values()).map(Enum::name).anyMatch(name -> name.equals(comparability))
                        ? words.say("comparability." + comparability)
                        : comparability);
    }

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
     * @param others how many mentors more
     * @param words it in a sentence; kept as {@code null}
     */
    record ShortageSummary(int mentees, int places, List<String> mentors, int others, String words) {
        private ShortageSummary said(MatchWords with) {
            return words != null
                    ? this
                    : new ShortageSummary(
                            mentees, places, mentors, others, with.shortage(mentees, places, mentors, others));
        }
    }

    /**
     * One more mentor, and how many more mentees it would match.
     *
     * @param language what that mentor speaks (BCP 47); {@code null} when it is about a task
     * @param task what that mentor helps with; {@code null} when it is about a language
     * @param places how many mentees that mentor takes
     * @param words such as {@code One more mentor who speaks Dutch, with 6 places, would match 6 more.}; kept as {@code null}
     */
    record Gain(String language, String task, int places, int more, String words) {
        String topic() {
            return language == null ? task : language;
        }

        private Gain said(MatchWords with) {
            return words != null
                    ? this
                    : new Gain(language, task, places, more, with.gain(language, task, places, more));
        }
    }
}
