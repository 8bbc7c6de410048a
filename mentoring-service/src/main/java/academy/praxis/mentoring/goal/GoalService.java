package academy.praxis.mentoring.goal;

import academy.praxis.kit.bus.DomainEvent;
import academy.praxis.kit.caller.Caller;
import academy.praxis.kit.idempotency.IdempotencyKey;
import academy.praxis.kit.page.Cursor;
import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.postgres.Idempotency;
import academy.praxis.kit.postgres.UnitOfWork;
import academy.praxis.kit.precondition.IfMatch;
import academy.praxis.kit.problem.ProblemException;
import academy.praxis.mentoring.pairing.Pairings;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Function;

/** What those in a pairing want to reach. Everyone in it writes, nobody else reads, and once it has ended nothing changes. */
@ApplicationScoped
class GoalService {
    private static final int MOST_OPEN = 10;

    private final GoalRepository goals;
    private final Pairings pairings;
    private final UnitOfWork work;
    private final Idempotency idempotency;
    private final Caller caller;

    GoalService(GoalRepository goals, Pairings pairings, UnitOfWork work, Idempotency idempotency, Caller caller) {
        this.goals = goals;
        this.pairings = pairings;
        this.work = work;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    Uni<Page<GoalView>> list(UUID pairing, GoalStatus status, PageRequest page) {
        return Panache.withSession(
                        () -> pairings.mustBeParty(pairing).flatMap(card -> goals.page(pairing, status, page)))
                .map(rows -> Page.of(rows, page, GoalView::of, row -> Cursor.after(row.createdAt, row.id)));
    }

    Uni<GoalView> get(UUID pairing, UUID id) {
        return Panache.withSession(() -> pairings.mustBeParty(pairing).flatMap(card -> goals.of(pairing, id)))
                .map(GoalView::of);
    }

    Uni<Page<UpdateView>> updates(UUID pairing, UUID id, PageRequest page) {
        return Panache.withSession(() -> pairings.mustBeParty(pairing)
                        .flatMap(card -> goals.of(pairing, id))
                        .flatMap(goal -> goals.updates(id, page)))
                .map(rows -> Page.of(rows, page, UpdateView::of, row -> Cursor.after(row.at, row.id)));
    }

    Uni<GoalView> set(UUID pairing, GoalContent content, IdempotencyKey key) {
        content.check(today(), null);
        return idempotency.once(
                key,
                "set-goal-" + pairing,
                content,
                GoalView.class,
                () -> pairings.mustHaveJoined(pairing)
                        .flatMap(card -> mustHaveRoom(pairing))
                        .flatMap(room -> goals.persist(Goal.of(pairing, content, caller.memberId())))
                        .flatMap(this::changed));
    }

    Uni<GoalView> write(UUID pairing, UUID id, GoalContent content, IfMatch ifMatch) {
        return change(pairing, id, ifMatch, goal -> {
            content.check(today(), goal.targetDate);
            goal.mustBeOpen();
            goal.write(content);
            return Uni.createFrom().voidItem();
        });
    }

    /** Reached, dropped, or open again. */
    Uni<GoalView> become(UUID pairing, UUID id, GoalStatus status, IfMatch ifMatch) {
        return change(pairing, id, ifMatch, goal -> {
            boolean reopened = status == GoalStatus.OPEN && goal.status != GoalStatus.OPEN;
            Uni<Void> room = reopened ? mustHaveRoom(pairing) : Uni.createFrom().voidItem();
            return room.invoke(() -> goal.become(status));
        });
    }

    Uni<GoalView> update(UUID pairing, UUID id, NewUpdate content, IdempotencyKey key) {
        return idempotency.once(
                key,
                "update-goal-" + id,
                content,
                GoalView.class,
                () -> pairings.mustHaveJoined(pairing)
                        .flatMap(card -> goals.of(pairing, id))
                        .invoke(goal -> goal.progress(content.progress()))
                        .call(goal -> Panache.getSession()
                                .flatMap(session -> session.persist(GoalUpdate.of(goal, content, caller.memberId()))))
                        .flatMap(this::changed));
    }

    private Uni<GoalView> change(UUID pairing, UUID id, IfMatch ifMatch, Function<Goal, Uni<?>> change) {
        return work.transact(() -> pairings.mustHaveJoined(pairing)
                .flatMap(card -> goals.of(pairing, id))
                .invoke(goal -> ifMatch.check(goal.version))
                .call(change)
                .flatMap(this::changed));
    }

    private Uni<Void> mustHaveRoom(UUID pairing) {
        return goals.countOpen(pairing)
                .invoke(open -> {
                    if (open >= MOST_OPEN) {
                        throw ProblemException.conflict(
                                "Ten goals are open. Reach or drop one before you set another.");
                    }
                })
                .replaceWithVoid();
    }

    private Uni<GoalView> changed(Goal goal) {
        return goals.flush()
                .flatMap(done -> work.append(new DomainEvent(
                        "mentoring.goal", "academy.praxis.mentoring.goal-changed.v1", goal.id, GoalState.of(goal))))
                .map(done -> GoalView.of(goal));
    }

    /** The state of a goal on the bus; contracts/events/mentoring promises it. Its words and its task stay here. */
    record GoalState(
            UUID id,
            long version,
            UUID pairingId,
            UUID outcomeId,
            GoalStatus status,
            int progress,
            LocalDate targetDate) {
        static GoalState of(Goal goal) {
            return new GoalState(
                    goal.id, goal.version, goal.pairingId, goal.outcomeId, goal.status, goal.progress, goal.targetDate);
        }
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
