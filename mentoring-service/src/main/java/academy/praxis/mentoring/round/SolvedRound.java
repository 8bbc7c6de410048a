package academy.praxis.mentoring.round;

import academy.praxis.kit.problem.ProblemException;
import academy.praxis.mentoring.candidate.Candidates;
import academy.praxis.mentoring.candidate.MatchWords;
import academy.praxis.mentoring.candidate.MenteeFacts;
import academy.praxis.mentoring.candidate.MentorFacts;
import academy.praxis.mentoring.candidate.Rules;
import academy.praxis.mentoring.candidate.ScoreParts;
import academy.praxis.mentoring.candidate.Weights;
import academy.praxis.mentoring.matching.MatchMode;
import academy.praxis.mentoring.matching.Matching;
import academy.praxis.mentoring.matching.Pins;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A solved round with all that belongs to it. */
record SolvedRound(
        MatchRound round,
        RoundContent content,
        FrozenPool people,
        Candidates candidates,
        List<RoundStore.Kept> modes,
        DecidedPairs decisions) {

    Matching matching(MatchMode mode) {
        return modes.stream()
                .filter(kept -> kept.mode() == mode)
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("solution", mode))
                .matching();
    }

    RoundSolver solver(Candidates with, Weights weights) {
        RoundContent other = new RoundContent(
                content.name(),
                content.kind(),
                content.filter(),
                content.rules(),
                weights,
                content.lottery(),
                round.seed,
                content.groupBy(),
                content.expiryDays());
        return new RoundSolver(people, with, other, round.seed, (stage, done, of) -> {}, () -> false);
    }

    Pins pins() {
        return pins(decisions.all());
    }

    Pins pins(List<Decision> some) {
        Map<UUID, Integer> mentees = people.menteeNumbers();
        Map<UUID, Integer> mentors = people.mentorNumbers();
        return new Pins(
                pairs(some, Decision.Kind.PINNED, mentees, mentors),
                pairs(some, Decision.Kind.FORBIDDEN, mentees, mentors));
    }

    private static List<Pins.Pair> pairs(
            List<Decision> some, Decision.Kind kind, Map<UUID, Integer> mentees, Map<UUID, Integer> mentors) {
        return some.stream()
                .filter(decision -> decision.decision() == kind)
                .map(decision -> new Pins.Pair(mentees.get(decision.requestId()), mentors.get(decision.mentorId())))
                .toList();
    }

    Decision.Kind decided(UUID requestId, UUID mentorId) {
        return decisions.of(requestId, mentorId);
    }

    PairView pair(int menteeNumber, int mentorNumber, MatchWords words) {
        MenteeFacts mentee = people.mentee(menteeNumber);
        MentorFacts mentor = people.mentor(mentorNumber);
        ScoreParts parts = candidates.parts(menteeNumber, mentorNumber);
        return new PairView(
                mentee.requestId(),
                PersonView.of(mentee.memberId(), people),
                PersonView.of(mentor.memberId(), people),
                parts.total(content.weights()),
                parts,
                words.say(parts.reasons(mentee, mentor, content.weights())),
                decided(mentee.requestId(), mentor.memberId()));
    }

    Rules rules() {
        return new Rules(people.pool().lines(), content.rules());
    }

    int mentee(UUID requestId) {
        Integer number = people.menteeNumbers().get(requestId);
        if (number == null) {
            throw ProblemException.invalid("requestId", "is not of this round's pool");
        }
        return number;
    }
}
