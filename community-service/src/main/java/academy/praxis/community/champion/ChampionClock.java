package academy.praxis.community.champion;

import academy.praxis.kit.clock.Periodic;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Begins to work out who helps when it is time, on one instance; other periodic work does not wait for it. */
@ApplicationScoped
class ChampionClock implements Periodic {
    private static final Logger LOG = Logger.getLogger(ChampionClock.class);

    private final ChampionRuns runs;
    private final ChampionRun run;
    private final ChampionSettings settings;

    ChampionClock(ChampionRuns runs, ChampionRun run, ChampionSettings settings) {
        this.runs = runs;
        this.run = run;
        this.settings = settings;
    }

    @Override
    public Uni<Integer> tick(Instant now, int most) {
        return runs.take(now, settings.every())
                .invoke(mine -> {
                    if (mine) {
                        start(now);
                    }
                })
                .replaceWith(0);
    }

    /** What fails is begun again once the lease is over. */
    private void start(Instant now) {
        run.run(now, () -> runs.renew(Instant.now()))
                .flatMap(done -> runs.finish(Instant.now()))
                .subscribe()
                .with(done -> {}, fault -> LOG.warnf(fault, "Who helps is worked out later"));
    }
}
