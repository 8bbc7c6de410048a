package academy.praxis.community.participation;

import academy.praxis.kit.clock.Periodic;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Looks once an hour whether leaders who agreed to be counted take part. */
@ApplicationScoped
class ParticipationClock implements Periodic {
    static final Duration EVERY = Duration.ofHours(1);

    private final ParticipationRepository repository;
    private final ParticipationChanges changes;

    ParticipationClock(ParticipationRepository repository, ParticipationChanges changes) {
        this.repository = repository;
        this.changes = changes;
    }

    @Override
    public Uni<Integer> tick(Instant now, int most) {
        Instant looked = now.truncatedTo(ChronoUnit.MILLIS);
        return repository
                .due(looked.minus(EVERY), most)
                .flatMap(due -> Multi.createFrom()
                        .iterable(due)
                        .onItem()
                        .transformToUniAndConcatenate(one -> changes.look(one, looked))
                        .collect()
                        .asList()
                        .map(List::size));
    }
}
