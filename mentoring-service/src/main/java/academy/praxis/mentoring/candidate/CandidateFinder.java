package academy.praxis.mentoring.candidate;

import academy.praxis.mentoring.matching.Cancellation;
import academy.praxis.mentoring.matching.Progress;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Finds who may be matched with whom. In a small pool every pair is looked at. In a large one an index proposes mentors for each mentee: those
 * whom they prefer, those who help with the same tasks and skills, those whose words are close, and some more by turns so that not everyone competes for
 * the same few; of those whom the rules allow, the best by an estimate are scored exactly, and the best of them are kept.
 */
public final class CandidateFinder {
    /** Up to so many pairs, each one is looked at and every allowed one is kept. */
    public static final int SMALL_POOL = 500_000;

    private static final int REPORT_EVERY = 256;

    private final Pool pool;
    private final Rules rules;
    private final Weights weights;
    private final int perMentee;
    private final Shortlist shortlist;

    private CandidateFinder(Pool pool, RuleSettings settings, Weights weights, int perMentee, Shortlist shortlist) {
        this.pool = pool;
        this.rules = new Rules(pool.lines(), settings);
        this.weights = weights;
        this.perMentee = perMentee;
        this.shortlist = shortlist;
    }

    /**
     * The candidates of a pool; the same pool and settings give the same ones.
     *
     * @param perMentee how many to keep for each mentee of a large pool, 1 or more
     * @throws IllegalArgumentException when the weights are none
     * @throws java.util.concurrent.CancellationException when it was cancelled
     */
    public static Candidates find(
            Pool pool,
            RuleSettings settings,
            Weights weights,
            int perMentee,
            Progress progress,
            Cancellation cancellation) {
        weights.sum();
        boolean small = (long) pool.mentees().size() * pool.mentors().size() <= SMALL_POOL;
        Shortlist shortlist = small ? null : new Shortlist(pool.mentors(), weights, perMentee, cancellation);
        return new CandidateFinder(pool, settings, weights, perMentee, shortlist).find(progress, cancellation);
    }

    private Candidates find(Progress progress, Cancellation cancellation) {
        int mentees = pool.mentees().size();
        int[][] mentors = new int[mentees][];
        ScoreParts[][] parts = new ScoreParts[mentees][];
        AtomicInteger done = new AtomicInteger();
        IntStream.range(0, mentees).parallel().forEach(mentee -> {
            if (done.incrementAndGet() % REPORT_EVERY == 0) {
                cancellation.check();
                progress.at("Finding candidates", done.get(), mentees);
            }
            look(mentee, mentors, parts);
        });
        cancellation.check();
        return Candidates.of(mentors, parts);
    }

    private void look(int number, int[][] mentors, ScoreParts[][] parts) {
        record Scored(int mentor, ScoreParts parts, double total) {}
        MenteeFacts mentee = pool.mentees().get(number);
        IntPredicate allowed = mentor -> rules.allow(mentee, pool.mentors().get(mentor));
        IntStream looked = shortlist == null
                ? IntStream.range(0, pool.mentors().size()).filter(allowed)
                : Arrays.stream(shortlist.best(mentee, number, allowed));
        List<Scored> scored = looked.mapToObj(mentor -> {
                    ScoreParts score = ScoreParts.of(mentee, pool.mentors().get(mentor));
                    return new Scored(mentor, score, score.total(weights));
                })
                .toList();
        if (shortlist != null && scored.size() > perMentee) {
            scored = scored.stream()
                    .sorted(Comparator.comparingDouble(Scored::total).reversed().thenComparingInt(Scored::mentor))
                    .limit(perMentee)
                    .sorted(Comparator.comparingInt(Scored::mentor))
                    .toList();
        }
        mentors[number] = scored.stream().mapToInt(Scored::mentor).toArray();
        parts[number] = scored.stream().map(Scored::parts).toArray(ScoreParts[]::new);
    }
}
