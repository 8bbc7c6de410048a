package academy.praxis.benchmarks.matching;

import academy.praxis.mentoring.matching.CandidateGraph;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/** Pools without people: only candidate pairs and their scores, drawn by a seed. */
record Instance(String name, CandidateGraph graph) {
    private static final long SEED = 2026;

    /** How scores are drawn. */
    enum Scores {
        /** Evenly between 0 and 1. */
        EVEN,
        /** Sums of the parts that the service weighs, most of which have a few values: many pairs score alike. */
        PARTS,
        /** Some mentors fit nearly everyone. */
        POPULAR;

        private double draw(Random random, double popularity) {
            return switch (this) {
                case EVEN -> random.nextDouble();
                case PARTS -> {
                    double goal = (random.nextInt(5) / 4.0 + random.nextInt(21) / 20.0) / 2;
                    double preference = random.nextInt(10) == 0 ? (1 + random.nextInt(3)) / 3.0 : 0;
                    double difference = (random.nextInt(2) + random.nextInt(2) + random.nextInt(11) / 10.0) / 3;
                    double balance = 1.0 / (1 + (int) (popularity * 4));
                    double availability = Math.min(1, random.nextInt(9) / 6.0);
                    yield 0.5 * goal + 0.25 * preference + 0.05 * difference + 0.1 * balance + 0.1 * availability;
                }
                case POPULAR -> 0.7 * popularity + 0.3 * random.nextDouble();
            };
        }
    }

    /** As many mentors as mentees with one place each, and every pair. */
    static Instance dense(int people, Scores scores) {
        return of("dense " + people + " × " + people + ", " + scores, people, people, people, 1, 1, scores);
    }

    /** 30 candidates for each mentee; every mentor has between so many places. */
    static Instance sparse(int mentees, int mentors, int fewest, int most, Scores scores) {
        String places = fewest == most ? fewest + " each" : fewest + " to " + most;
        return of("places " + places + ", " + scores, mentees, mentors, 30, fewest, most, scores);
    }

    private static Instance of(
            String name, int mentees, int mentors, int candidates, int fewest, int most, Scores scores) {
        Random random = new Random(SEED);
        int[] places = random.ints(mentors, fewest, most + 1).toArray();
        double[] popularity = random.doubles(mentors).toArray();
        CandidateGraph.Builder graph = CandidateGraph.of(mentees, places);
        for (int mentee = 0; mentee < mentees; mentee++) {
            int[] chosen = candidates == mentors
                    ? IntStream.range(0, mentors).toArray()
                    : random.ints(0, mentors).distinct().limit(candidates).toArray();
            for (int mentor : chosen) {
                graph.candidate(mentee, mentor, scores.draw(random, popularity[mentor]));
            }
        }
        return new Instance(name, graph.build());
    }

    int places() {
        return IntStream.range(0, graph.mentors()).map(graph::capacity).sum();
    }

    /** By its name in a benchmark's parameters, such as {@code sparse-1-5-EVEN} or {@code dense-2000-PARTS}. */
    static Instance named(String name) {
        String[] part = name.split("-");
        Scores scores = Scores.valueOf(part[part.length - 1]);
        int[] number = Arrays.stream(part, 1, part.length - 1)
                .mapToInt(Integer::parseInt)
                .toArray();
        return part[0].equals("dense")
                ? dense(number[0], scores)
                : sparse(50_000, 10_000, number[0], number[1], scores);
    }
}
