package academy.praxis.mentoring.candidate;

import academy.praxis.mentoring.matching.Cancellation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.IntConsumer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.hnsw.HnswGraphBuilder;
import org.apache.lucene.util.hnsw.HnswGraphSearcher;
import org.apache.lucene.util.hnsw.OnHeapHnswGraph;
import org.apache.lucene.util.hnsw.RandomVectorScorer;
import org.apache.lucene.util.hnsw.RandomVectorScorerSupplier;

/**
 * Some mentors in a graph of near neighbours by what they wrote (HNSW: Malkov and Yashunin, IEEE TPAMI 42(4), 2020, as in Lucene), whose
 * distances are those of {@link Sketches}: some instructions instead of hundreds.
 */
final class Neighbours {
    private static final int LINKS = 16;
    private static final int BREADTH = 100;
    private static final long SEED = 42;

    private final Sketches sketches;
    private final int[] mentors;
    private final OnHeapHnswGraph graph;

    /** Of mentors who wrote something, one at least. */
    Neighbours(Sketches sketches, int[] mentors, Cancellation cancellation) {
        this.sketches = sketches;
        this.mentors = mentors;
        try {
            graph = HnswGraphBuilder.create(new Scorers(cancellation), LINKS, BREADTH, SEED)
                    .build(mentors.length);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** So many mentors whose words are close to those of this sketch, or all when there are fewer. */
    void near(long[] sketch, int most, IntConsumer found) {
        try {
            ScoreDoc[] hits = HnswGraphSearcher.search(scorer(sketch), most, graph, null, Integer.MAX_VALUE)
                    .topDocs()
                    .scoreDocs;
            for (ScoreDoc hit : hits) {
                found.accept(mentors[hit.doc]);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private RandomVectorScorer scorer(long[] sketch) {
        return new RandomVectorScorer() {
            @Override
            public float score(int node) {
                return sketches.alike(sketch, mentors[node]);
            }

            @Override
            public int maxOrd() {
                return mentors.length;
            }
        };
    }

    private final class Scorers implements RandomVectorScorerSupplier {
        private final Cancellation cancellation;

        Scorers(Cancellation cancellation) {
            this.cancellation = cancellation;
        }

        @Override
        public RandomVectorScorer scorer(int node) {
            cancellation.check();
            return Neighbours.this.scorer(sketches.get(mentors[node]));
        }

        @Override
        public RandomVectorScorerSupplier copy() {
            return this;
        }
    }
}
