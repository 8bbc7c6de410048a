package academy.praxis.mentoring.round;

import academy.praxis.mentoring.candidate.HardRule;
import academy.praxis.mentoring.candidate.MatchWords;
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
    private final MatchWords words;
    private final Map<Integer, Shortage> shortages = new HashMap<>();
    private final Set<Integer> emptyCircles = new HashSet<>();

    Unmatched(SolvedRound solved, Matching matching, MatchWords words) {
        this.solved = solved;
        this.words = words;
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
            return view(mentee, UnmatchedView.Why.NO_MENTORS, null, words.say("unmatched.NO_MENTORS"), exclusions);
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
            return view(mentee, UnmatchedView.Why.FORBIDDEN, null, words.say("unmatched.FORBIDDEN"), exclusions);
        }
        if (emptyCircles.containsAll(left)) {
            return view(
                    mentee,
                    UnmatchedView.Why.CIRCLE_TOO_SMALL,
                    null,
                    words.say("unmatched.CIRCLE_TOO_SMALL"),
                    exclusions);
        }
        Shortage shortage = shortages.get(number);
        if (shortage != null) {
            return view(
                    mentee,
                    UnmatchedView.Why.TOO_FEW_PLACES,
                    null,
                    words.say(
                            "unmatched.TOO_FEW_PLACES." + (solved.content().lottery() ? "LOTS" : "SCORES"),
                            shortage.mentees().size(),
                            shortage.places()),
                    exclusions);
        }
        return view(mentee, UnmatchedView.Why.MODE, null, words.say("unmatched.MODE"), exclusions);
    }

    private String ruleWords(HardRule rule, Rules.Exclusions exclusions) {
        int alone = exclusions.alone().getOrDefault(rule, 0);
        return alone > 0
                ? words.say("unmatched.RULES.ALONE", words.say(rule), alone)
                : words.say("unmatched.RULES", words.say(rule), exclusions.all().getOrDefault(rule, 0));
    }

    private UnmatchedView view(
            MenteeFacts mentee, UnmatchedView.Why why, HardRule rule, String said, Rules.Exclusions exclusions) {
        return new UnmatchedView(
                mentee.requestId(),
                PersonView.of(mentee.memberId(), solved.people()),
                why,
                rule,
                said,
                exclusions.all(),
                exclusions.alone());
    }
}
