package academy.praxis.performance.obstacle;

import academy.praxis.kit.precondition.Versioned;
import java.util.List;

/**
 * An obstacle that was just reported.
 *
 * @param similar others that may be the same, the likest first; whoever finds theirs among them merges this one into it
 */
record ReportedObstacle(ObstacleView obstacle, List<SimilarObstacle> similar) implements Versioned {
    @Override
    public long version() {
        return obstacle.version();
    }
}
