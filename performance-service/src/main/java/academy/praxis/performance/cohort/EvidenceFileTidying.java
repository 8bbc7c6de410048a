package academy.praxis.performance.cohort;

import academy.praxis.kit.clock.Periodic;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/** Files that no evidence has after a day are deleted, and in time those of who left. */
@ApplicationScoped
class EvidenceFileTidying implements Periodic {
    static final Duration LOOSE = Duration.ofDays(1);

    private final EvidenceFileStore files;
    private final CohortSettings settings;

    EvidenceFileTidying(EvidenceFileStore files, CohortSettings settings) {
        this.files = files;
        this.settings = settings;
    }

    @Override
    public Uni<Integer> tick(Instant now, int most) {
        return files.tidy(now.minus(LOOSE), now.minus(settings.files().graceOfLeavers()), most);
    }
}
