package academy.praxis.mentoring.round;

import academy.praxis.kit.caller.Caller;
import academy.praxis.kit.idempotency.IdempotencyKey;
import academy.praxis.kit.page.Cursor;
import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.postgres.Idempotency;
import academy.praxis.kit.postgres.UnitOfWork;
import academy.praxis.kit.precondition.IfMatch;
import academy.praxis.kit.problem.ProblemException;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Match rounds until they are solved. */
@ApplicationScoped
class RoundService {
    private final RoundRepository rounds;
    private final RoundJson json;
    private final RoundJob job;
    private final PoolReader pools;
    private final UnitOfWork work;
    private final Idempotency idempotency;
    private final Caller caller;

    RoundService(
            RoundRepository rounds,
            RoundJson json,
            RoundJob job,
            PoolReader pools,
            UnitOfWork work,
            Idempotency idempotency,
            Caller caller) {
        this.rounds = rounds;
        this.json = json;
        this.job = job;
        this.pools = pools;
        this.work = work;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    Uni<RoundView> create(RoundContent content, IdempotencyKey key, String languages) {
        check(content);
        UUID me = caller.memberId();
        return idempotency.once(key, "create-match-round", content, RoundView.class, () -> {
            MatchRound round = MatchRound.draft(me);
            round.write(content, json.write(content));
            return rounds.persistAndFlush(round).map(kept -> view(kept, languages));
        });
    }

    Uni<Page<RoundView>> list(RoundStatus status, PageRequest page, String languages) {
        return Panache.withSession(() -> rounds.page(status, page))
                .map(rows -> Page.of(
                        rows, page, round -> view(round, languages), row -> Cursor.after(row.createdAt, row.id)));
    }

    Uni<RoundView> get(UUID id, String languages) {
        return Panache.withSession(() -> rounds.byId(id)).map(round -> view(round, languages));
    }

    Uni<RoundView> change(UUID id, RoundContent content, IfMatch ifMatch, String languages) {
        check(content);
        return work.transact(() -> rounds.locked(id)
                .invoke(round -> ifMatch.check(round.version))
                .invoke(round -> round.write(content, json.write(content)))
                .call(rounds::flush)
                .map(round -> view(round, languages)));
    }

    Uni<PoolView> pool(UUID id) {
        return Panache.withSession(
                () -> rounds.byId(id).map(json::content).flatMap(pools::read).map(PoolView::of));
    }

    Uni<RoundView> solve(UUID id, IfMatch ifMatch, String languages) {
        UUID worker = UUID.randomUUID();
        return work.transact(() -> rounds.locked(id)
                        .invoke(round -> ifMatch.check(round.version))
                        .invoke(round -> round.begin(worker))
                        .call(rounds::flush)
                        .map(round -> view(round, languages)))
                .invoke(round -> job.start(id, worker));
    }

    Uni<RoundView> cancel(UUID id, String languages) {
        return work.transact(() ->
                rounds.locked(id).invoke(MatchRound::cancel).call(rounds::flush).map(round -> view(round, languages)));
    }

    private RoundView view(MatchRound round, String languages) {
        return RoundView.of(round, json, languages);
    }

    private static void check(RoundContent content) {
        try {
            content.weights().sum();
        } catch (IllegalArgumentException none) {
            throw ProblemException.invalid("weights", "must not all be 0");
        }
    }
}
