package academy.praxis.community.todo;

import academy.praxis.kit.clock.Periodic;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Does what an instance wrote down and was killed before it did. */
@ApplicationScoped
class Sweeper implements Periodic {
    /** Whoever wrote it down is given this long to do it. */
    static final Duration GRACE = Duration.ofSeconds(30);

    private final Todos todos;

    Sweeper(Todos todos) {
        this.todos = todos;
    }

    @Override
    public Uni<Integer> tick(Instant now, int most) {
        return Multi.createFrom()
                .iterable(todos.collections())
                .onItem()
                .transformToUniAndConcatenate(collection ->
                        todos.waiting(collection, now.minus(GRACE), most).flatMap(ids -> all(collection, ids)))
                .collect()
                .with(java.util.stream.Collectors.summingInt(Integer::intValue));
    }

    private Uni<Integer> all(String collection, List<UUID> ids) {
        return Multi.createFrom()
                .iterable(ids)
                .onItem()
                .transformToUniAndConcatenate(id -> todos.sweep(collection, id))
                .filter(done -> done)
                .collect()
                .asList()
                .map(List::size);
    }
}
