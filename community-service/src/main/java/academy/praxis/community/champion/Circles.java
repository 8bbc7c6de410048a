package academy.praxis.community.champion;

import com.carrotsearch.hppc.cursors.LongFloatCursor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleDirectedGraph;

/**
 * Small groups that mostly praise one another. Somebody's praise is close where it is at least a half, a quarter, an eighth or a sixteenth
 * of all praise that they give; at each of these levels, the strongly connected components of close praise that have few members are
 * circles. So are those of close praise that comes back at once or by one other person: praise from outside, of which some always comes
 * back in the end by many, does not make a circle larger than it is. What is said inside a circle is worth as much as the share of all
 * praise for its members that comes from outside of it.
 */
final class Circles {
    /** The largest group that is taken for a circle. */
    static final int MOST = 15;

    private static final float[] LEVELS = {1f / 2, 1f / 4, 1f / 8, 1f / 16};
    private static final int NONE = -1;

    /** Against errors of rounding where somebody praises two, four, … equally. */
    private static final float SLACK = 1e-4f;

    private final List<Level> levels = new ArrayList<>();

    Circles(HelpLedger ledger) {
        float[] given = new float[ledger.people()];
        for (LongFloatCursor pair : ledger.pairs()) {
            given[HelpLedger.giver(pair.key)] += pair.value;
        }
        for (float level : LEVELS) {
            Graph<Integer, DefaultEdge> close = close(ledger, given, level);
            levels.add(level(ledger, close));
            levels.add(level(ledger, comingBack(close)));
        }
    }

    /** What praise of the one for the other is worth, 0 to 1. */
    double worth(int giver, int receiver) {
        return levels.stream()
                .mapToDouble(level -> level.worth(giver, receiver))
                .min()
                .orElse(1);
    }

    private static Graph<Integer, DefaultEdge> close(HelpLedger ledger, float[] given, float level) {
        Graph<Integer, DefaultEdge> close = new SimpleDirectedGraph<>(DefaultEdge.class);
        for (LongFloatCursor pair : ledger.pairs()) {
            int giver = HelpLedger.giver(pair.key);
            if (pair.value >= given[giver] * (level - SLACK)) {
                close.addVertex(giver);
                close.addVertex(HelpLedger.receiver(pair.key));
                close.addEdge(giver, HelpLedger.receiver(pair.key));
            }
        }
        return close;
    }

    /** Only praise that lies on a cycle of two or three. */
    private static Graph<Integer, DefaultEdge> comingBack(Graph<Integer, DefaultEdge> close) {
        Graph<Integer, DefaultEdge> back = new SimpleDirectedGraph<>(DefaultEdge.class);
        for (DefaultEdge praise : close.edgeSet()) {
            int giver = close.getEdgeSource(praise);
            int receiver = close.getEdgeTarget(praise);
            boolean comesBack = close.containsEdge(receiver, giver)
                    || close.outgoingEdgesOf(receiver).stream()
                            .anyMatch(next -> close.containsEdge(close.getEdgeTarget(next), giver));
            if (comesBack) {
                back.addVertex(giver);
                back.addVertex(receiver);
                back.addEdge(giver, receiver);
            }
        }
        return back;
    }

    private static Level level(HelpLedger ledger, Graph<Integer, DefaultEdge> praise) {
        int[] circleOf = new int[ledger.people()];
        Arrays.fill(circleOf, NONE);
        // In a small academy, everybody together is no circle.
        int most = Math.min(MOST, ledger.people() / 2);
        int circles = 0;
        for (Set<Integer> group : new KosarajuStrongConnectivityInspector<>(praise).stronglyConnectedSets()) {
            if (group.size() > 1 && group.size() <= most) {
                for (int member : group) {
                    circleOf[member] = circles;
                }
                circles++;
            }
        }
        return new Level(circleOf, fromOutside(ledger, circleOf, circles));
    }

    private static float[] fromOutside(HelpLedger ledger, int[] circleOf, int circles) {
        float[] all = new float[circles];
        float[] outside = new float[circles];
        for (LongFloatCursor pair : ledger.pairs()) {
            int circle = circleOf[HelpLedger.receiver(pair.key)];
            if (circle != NONE) {
                all[circle] += pair.value;
                outside[circle] += circle == circleOf[HelpLedger.giver(pair.key)] ? 0 : pair.value;
            }
        }
        for (int circle = 0; circle < circles; circle++) {
            outside[circle] /= all[circle];
        }
        return outside;
    }

    /** Each member's circle, and each circle's share of praise from outside. */
    private record Level(int[] circleOf, float[] fromOutside) {
        double worth(int giver, int receiver) {
            int circle = circleOf[giver];
            return circle == NONE || circle != circleOf[receiver] ? 1 : fromOutside[circle];
        }
    }
}
