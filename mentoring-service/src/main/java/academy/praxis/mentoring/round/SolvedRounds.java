package academy.praxis.mentoring.round;

import academy.praxis.kit.problem.ProblemException;
import academy.praxis.kit.worker.Workers;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Reads solved rounds from the store. */
@ApplicationScoped
class SolvedRounds {
    private final RoundRepository rounds;
    private final RoundStore store;
    private final RoundJson json;
    private final Workers workers;

    SolvedRounds(RoundRepository rounds, RoundStore store, RoundJson json, Workers workers) {
        this.rounds = rounds;
        this.store = store;
        this.json = json;
        this.workers = workers;
    }

    private record Stored(
            MatchRound round, RoundStore.Snapshot snapshot, List<RoundStore.Kept> modes, List<Decision> decisions) {}

    /**
     * A round with its pool and all its results. Opens a session of its own; unpacking is not for an event loop.
     *
     * @throws ProblemException 404 when there is none, 409 when it is not solved
     */
    Uni<SolvedRound> of(UUID id) {
        return Panache.withSession(() -> rounds.byId(id)
                        .invoke(SolvedRounds::mustHaveResult)
                        .flatMap(round -> store.snapshot(id)
                                .flatMap(snapshot -> store.solutions(id)
                                        .flatMap(modes -> store.decisions(id)
                                                .map(decisions -> new Stored(round, snapshot, modes, decisions))))))
                .flatMap(stored -> workers.compute(() -> new SolvedRound(
                        stored.round,
                        json.content(stored.round),
                        json.pool(stored.snapshot.pool()),
                        json.candidates(stored.snapshot.candidates()),
                        stored.modes,
                        new DecidedPairs(stored.decisions))));
    }

    static void mustHaveResult(MatchRound round) {
        if (round.status != RoundStatus.SOLVED && round.status != RoundStatus.PUBLISHED) {
            throw ProblemException.conflict("This round is not solved yet.");
        }
    }
}
