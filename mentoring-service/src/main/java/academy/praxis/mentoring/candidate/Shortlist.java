package academy.praxis.mentoring.candidate;

import academy.praxis.mentoring.matching.Cancellation;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/**
 * Picks of the mentors that an index proposes to a mentee those who are likely the best, without comparing vectors and sets: how close
 * words are is taken from {@link Sketches}, everything else is exact. Most are ruled out by what they could score at most.
 */
final class Shortlist {
    /** A list is so many times as long as what is kept of it once it is scored exactly. */
    private static final int LENGTH = 3;

    private final List<MentorFacts> mentors;
    private final Weights weights;
    private final int length;
    private final Sketches sketches;
    private final MentorIndex index;
    private final Map<String, BitSet> byTask = new HashMap<>();
    private final Map<String, BitSet> bySkill = new HashMap<>();
    /** What each mentor can score at most with a goal that is not met. */
    private final float[] besidesGoal;

    private final float goalWeight;
    private final float preferenceWeight;

    Shortlist(List<MentorFacts> mentors, Weights weights, int perMentee, Cancellation cancellation) {
        this.mentors = mentors;
        this.weights = weights;
        length = LENGTH * perMentee;
        sketches = new Sketches(mentors);
        index = new MentorIndex(mentors, sketches, perMentee, cancellation);
        besidesGoal = new float[mentors.size()];
        for (int number = 0; number < mentors.size(); number++) {
            MentorFacts mentor = mentors.get(number);
            besidesGoal[number] = (float) ScoreParts.most(mentor).total(weights);
            add(byTask, mentor.tasks(), number);
            add(bySkill, mentor.skills(), number);
        }
        goalWeight = (float) (weights.goal() / weights.sum());
        preferenceWeight = (float) (weights.preference() / weights.sum());
    }

    private static void add(Map<String, BitSet> lists, Iterable<String> topics, int mentor) {
        topics.forEach(
                topic -> lists.computeIfAbsent(topic, key -> new BitSet()).set(mentor));
    }

    /**
     * Mentors for a mentee by number, ascending.
     *
     * @param turn who of many alike is looked at goes by turns
     * @param allowed asked only about those who would be on the list
     */
    int[] best(MenteeFacts mentee, int turn, IntPredicate allowed) {
        long[] sketch = Sketches.of(mentee.meaning());
        BitSet preferred = index.preferred(mentee);
        BitSet proposed = index.propose(mentee, sketch, turn);
        BitSet[] wanted = Stream.concat(
                        mentee.tasks().stream().map(byTask::get),
                        mentee.skills().stream().map(bySkill::get))
                .filter(Objects::nonNull)
                .toArray(BitSet[]::new);
        long[] best = new long[2 * length];
        int count = 0;
        long worst = Long.MAX_VALUE;
        for (int mentor = proposed.nextSetBit(0); mentor >= 0; mentor = proposed.nextSetBit(mentor + 1)) {
            int met = met(wanted, mentor);
            float likeness = sketches.likeness(sketch, mentor);
            float goal = (float) ScoreParts.goal(mentee, met, sketch != null && sketches.has(mentor), likeness);
            float most = goalWeight * goal + besidesGoal[mentor] + (preferred.get(mentor) ? preferenceWeight : 0);
            if (entry(most, mentor) >= worst) {
                continue;
            }
            ScoreParts parts = ScoreParts.of(mentee, mentors.get(mentor), goal, likeness);
            long entry = entry((float) parts.total(weights), mentor);
            if (entry < worst && allowed.test(mentor)) {
                best[count++] = entry;
                if (count == best.length) {
                    Arrays.sort(best);
                    count = length;
                    worst = best[length - 1];
                }
            }
        }
        Arrays.sort(best, 0, count);
        return Arrays.stream(best, 0, Math.min(count, length))
                .mapToInt(entry -> (int) entry)
                .sorted()
                .toArray();
    }

    private static int met(BitSet[] wanted, int mentor) {
        int met = 0;
        for (BitSet offering : wanted) {
            met += offering.get(mentor) ? 1 : 0;
        }
        return met;
    }

    /** Less for a higher score, and of the same score for a lower number, which are the low bits. */
    private static long entry(float score, int mentor) {
        return (long) ~Float.floatToIntBits(score) << 32 | mentor;
    }
}
