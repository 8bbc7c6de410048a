package academy.praxis.mentoring.round;

import academy.praxis.mentoring.candidate.Candidates;
import academy.praxis.mentoring.candidate.ScoreParts;
import academy.praxis.mentoring.matching.Pins;
import academy.praxis.mentoring.meaning.Meanings;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Scores pairs that the index did not propose: a manager may ask about any pair, and pin any that the rules allow. */
@ApplicationScoped
class PairScores {
    private final Meanings meanings;

    PairScores(Meanings meanings) {
        this.meanings = meanings;
    }

    /** The candidates of a round with these pairs among them, those that a rule forbids left out; the same ones when none is new. */
    Uni<Candidates> with(SolvedRound solved, List<Pins.Pair> pairs) {
        FrozenPool people = solved.people();
        List<Pins.Pair> missing = pairs.stream()
                .filter(pair -> solved.candidates().parts(pair.mentee(), pair.mentor()) == null)
                .filter(pair -> solved.rules().allow(people.mentee(pair.mentee()), people.mentor(pair.mentor())))
                .toList();
        if (missing.isEmpty()) {
            return Uni.createFrom().item(solved.candidates());
        }
        Set<String> words = new HashSet<>();
        missing.forEach(pair -> {
            words.add(people.words().get(people.mentee(pair.mentee()).requestId()));
            words.add(people.words().get(people.mentor(pair.mentor()).memberId()));
        });
        return meanings.of(words).map(vectors -> {
            FrozenPool understood = people.with(vectors);
            Candidates candidates = solved.candidates();
            for (Pins.Pair pair : missing) {
                candidates = candidates.with(
                        pair.mentee(),
                        pair.mentor(),
                        ScoreParts.of(understood.mentee(pair.mentee()), understood.mentor(pair.mentor())));
            }
            return candidates;
        });
    }
}
