package academy.praxis.benchmarks.matching;

import academy.praxis.mentoring.candidate.CandidateFinder;
import academy.praxis.mentoring.candidate.Candidates;
import academy.praxis.mentoring.candidate.MenteeFacts;
import academy.praxis.mentoring.candidate.Pool;
import academy.praxis.mentoring.candidate.Pools;
import academy.praxis.mentoring.candidate.RuleSettings;
import academy.praxis.mentoring.candidate.Rules;
import academy.praxis.mentoring.candidate.ScoreParts;
import academy.praxis.mentoring.candidate.Weights;
import academy.praxis.mentoring.matching.Cancellation;
import academy.praxis.mentoring.matching.Pins;
import academy.praxis.mentoring.matching.Progress;
import academy.praxis.mentoring.meaning.SentenceWork;
import academy.praxis.mentoring.round.RoundWork;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** A round from the pool to reports in every mode, as the service computes it, without its store. */
final class WholeRound {
    private static final int PER_MENTEE = 30;

    private final Pool pool;
    private Candidates candidates;

    WholeRound(int mentees, int mentors) {
        pool = Pools.of(mentees, mentors, 2026);
    }

    /** Seconds to find candidates: rules, index, scores. */
    double findCandidates() {
        long start = System.nanoTime();
        candidates = CandidateFinder.find(
                pool, RuleSettings.defaults(), Weights.defaults(), PER_MENTEE, Progress.none(), Cancellation.never());
        return since(start);
    }

    int pairs() {
        return candidates.pairs();
    }

    /** Seconds to solve every mode with lots, proofs, reports and what would help, after so many pairs were pinned. */
    double solve(int pinned) {
        List<Pins.Pair> pins = new ArrayList<>();
        for (int mentee = 0; pins.size() < pinned; mentee++) {
            int[] mentors = candidates.mentorsOf(mentee);
            if (mentors.length > 0 && pins.stream().noneMatch(pin -> pin.mentor() == mentors[0])) {
                pins.add(new Pins.Pair(mentee, mentors[0]));
            }
        }
        RoundWork work = new RoundWork(pool, candidates);
        long start = System.nanoTime();
        work.solve(new Pins(pins, List.of()));
        return since(start);
    }

    /**
     * What the index found of what looking at every pair finds.
     *
     * @param recall the share of the best allowed mentors of each mentee that are among their candidates
     * @param score the total score of the candidates that were kept, of that of the best
     */
    record Found(double recall, double score) {}

    /** Compares with looking at every mentor for every so manieth mentee. */
    Found compared(int every) {
        Rules rules = new Rules(pool.lines(), RuleSettings.defaults());
        double hits = 0;
        double best = 0;
        double kept = 0;
        double reached = 0;
        for (int number = 0; number < pool.mentees().size(); number += every) {
            MenteeFacts mentee = pool.mentees().get(number);
            record Scored(int mentor, double score) {}
            List<Scored> right = IntStream.range(0, pool.mentors().size())
                    .filter(mentor -> rules.allow(mentee, pool.mentors().get(mentor)))
                    .mapToObj(mentor -> new Scored(mentor, score(mentee, mentor)))
                    .sorted(Comparator.comparingDouble(Scored::score).reversed())
                    .limit(PER_MENTEE)
                    .toList();
            int[] found = candidates.mentorsOf(number);
            hits += right.stream()
                    .filter(each -> IntStream.of(found).anyMatch(mentor -> mentor == each.mentor()))
                    .count();
            best += right.size();
            reached += IntStream.of(found)
                    .mapToDouble(mentor -> score(mentee, mentor))
                    .sum();
            kept += right.stream().mapToDouble(Scored::score).sum();
        }
        return new Found(hits / best, reached / kept);
    }

    private double score(MenteeFacts mentee, int mentor) {
        return ScoreParts.of(mentee, pool.mentors().get(mentor)).total(Weights.defaults());
    }

    /** Milliseconds for a distinct text of some 25 words, on so many threads. */
    static double millisPerText(int texts, int threads) throws InterruptedException {
        SentenceWork model = new SentenceWork();
        model.vector("Once, so that it is loaded.");
        long start = System.nanoTime();
        List<Thread> running = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            int from = thread;
            Thread each = new Thread(() -> {
                for (int text = from; text < texts; text += threads) {
                    model.vector("I want to run case reviews in team " + text
                            + " so that everybody speaks, to keep notes short, and to hand over patients without losing what"
                            + " matters to them.");
                }
            });
            each.start();
            running.add(each);
        }
        for (Thread each : running) {
            each.join();
        }
        return since(start) * 1000 / texts;
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
