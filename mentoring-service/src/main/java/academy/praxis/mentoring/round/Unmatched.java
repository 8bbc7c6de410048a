package academy.praxis.mentoring.round;

import academy.praxis.mentoring.candidate.HardRule;
import academy.praxis.mentoring.candidate.MenteeFacts;
import academy.praxis.mentoring.candidate.Rules;
import academy.praxis.mentoring.matching.Cancellation;
import academy.praxis.mentoring.matching.Matching;
import academy.praxis.mentoring.matching.Shortage;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** Why somebody has no mentor. */
final class Unmatched {
    private final SolvedRound solved;
    private final Map<Integer, Shortage> shortages = new HashMap<>();
    private final Set<Integer> emptyCircles = new HashSet<>();

    Unmatched(SolvedRound solved, Matching matching) {
        this.solved = solved;
        Shortage.of(
                        solved.candidates()
                                .graph(solved.people().pool(), solved.content().weights()),
                        Cancellation.never())
                .forEach(shortage -> shortage.mentees().forEach(mentee -> shortages.put(mentee, shortage)));
        Set<Integer> taken = new HashSet<>();
        IntStream.range(0, matching.mentees()).map(matching::mentorOf).forEach(taken::add);
        for (int mentor = 0; mentor < solved.people().pool().mentors().size(); mentor++) {
            if (solved.people().mentor(mentor).smallestCircle() > 1 && !taken.contains(mentor)) {
                emptyCircles.add(mentor);
            }
        }
    }

    UnmatchedView of(int number) {
        MenteeFacts mentee = solved.people().mentee(number);
        Rules.Exclusions exclusions =
                solved.rules().exclusions(mentee, solved.people().pool().mentors());
        int[] candidates = solved.candidates().mentorsOf(number);
        UUID request = mentee.requestId();
        if (solved.people().pool().mentors().isEmpty()) {
            return view(mentee, UnmatchedView.Why.NO_MENTORS, null, "No mentor is in the pool.", exclusions);
        }
        if (candidates.length == 0) {
            HardRule rule = exclusions.binding();
            return view(mentee, UnmatchedView.Why.RULES, rule, ruleWords(rule, exclusions), exclusions);
        }
        List<Integer> left = IntStream.of(candidates)
                .filter(mentor ->
                        solved.decided(request, solved.people().mentor(mentor).memberId()) != Decision.Kind.FORBIDDEN)
                .boxed()
                .toList();
        if (left.isEmpty()) {
            return view(
                    mentee,
                    UnmatchedView.Why.FORBIDDEN,
                    null,
                    "Every mentor whom the rules allow was ruled out by hand.",
                    exclusions);
        }
        if (emptyCircles.containsAll(left)) {
            return view(
                    mentee,
                    UnmatchedView.Why.CIRCLE_TOO_SMALL,
                    null,
                    "The circles that would fit did not find enough mentees.",
                    exclusions);
        }
        Shortage shortage = shortages.get(number);
        if (shortage != null) {
            return view(
                    mentee,
                    UnmatchedView.Why.TOO_FEW_PLACES,
                    null,
                    shortage.mentees().size() + " mentees compete for " + shortage.places()
                            + (shortage.places() == 1 ? " place." : " places.")
                            + (solved.content().lottery() ? " Lots decided." : " Scores decided."),
                    exclusions);
        }
        return view(
                mentee,
                UnmatchedView.Why.MODE,
                null,
                "A place could be found in another mode; this one, its decisions or its circles give it to others.",
                exclusions);
    }

    private static String ruleWords(HardRule rule, Rules.Exclusions exclusions) {
        int alone = exclusions.alone().getOrDefault(rule, 0);
        return rule.words()
                + (alone > 0
                        ? " Without this rule, " + alone + (alone == 1 ? " mentor" : " mentors") + " could be matched."
                        : " It holds for " + exclusions.all().getOrDefault(rule, 0)
                                + " mentors, together with other rules.");
    }

    private UnmatchedView view(
            MenteeFacts mentee, UnmatchedView.Why why, HardRule rule, String words, Rules.Exclusions exclusions) {
        return new UnmatchedView(
                mentee.requestId(),
                PersonView.of(mentee.memberId(), solved.people()),
                why,
                rule,
                words,
                exclusions.all(),
                exclusions.alone());
    }
}
