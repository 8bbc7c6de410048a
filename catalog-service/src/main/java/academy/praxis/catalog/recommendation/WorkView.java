package academy.praxis.catalog.recommendation;

import academy.praxis.kit.precondition.Versioned;
import java.time.Instant;
import java.util.List;

/** What I work on, as I said it. */
record WorkView(long version, List<String> tasks, List<String> obstacles, List<String> languages, Instant updatedAt)
        implements Versioned {
    static WorkView of(MyWork work) {
        return new WorkView(work.version, work.tasks, work.obstacles, work.languages, work.updatedAt);
    }
}
