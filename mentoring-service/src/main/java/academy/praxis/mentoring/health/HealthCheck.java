package academy.praxis.mentoring.health;

import academy.praxis.kit.bus.DomainEvent;
import academy.praxis.kit.postgres.UnitOfWork;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Looks after pairings: what the rules find, what is said to whom and what managers see is written with its events in one
 * transaction, so a crash repeats or loses nothing.
 */
@ApplicationScoped
class HealthCheck {
    private static final Thresholds THRESHOLDS = Thresholds.USUAL;
    private static final HealthRules RULES = new HealthRules(THRESHOLDS);
    /** A signal grows over days: to look four times a day is enough. */
    private static final Duration LOOK_EVERY = Duration.ofHours(6);

    private final HealthRepository health;
    private final FactFinder facts;
    private final UnitOfWork work;

    HealthCheck(HealthRepository health, FactFinder facts, UnitOfWork work) {
        this.health = health;
        this.facts = facts;
        this.work = work;
    }

    /** Looks after at most so many active pairings that were not looked after for six hours. Gives how many. */
    Uni<Integer> lookAfter(Instant now, int most) {
        return work.transact(() -> health.toCheck(now.minus(LOOK_EVERY), most)
                        .call(ids -> ids.isEmpty()
                                ? Uni.createFrom().voidItem()
                                : facts.of(ids, now)
                                        .map(found -> ids.stream()
                                                .collect(Collectors.toMap(
                                                        id -> id, id -> RULES.signals(found.get(id), now))))
                                        .flatMap(signals -> goOn(ids, signals, true, now))))
                .map(List::size);
    }

    /** What ended is looked after no more, and nobody in it is nudged any longer. Gives how many ended. */
    Uni<Integer> letGo(Instant now, int most) {
        return work.transact(() -> health.ended(most)
                        .call(ids -> ids.isEmpty() ? Uni.createFrom().voidItem() : goOn(ids, Map.of(), false, now)))
                .map(List::size);
    }

    private Uni<Void> goOn(List<UUID> ids, Map<UUID, List<Signal>> signals, boolean watched, Instant now) {
        return health.list("pairingId in ?1", ids)
                .map(rows -> rows.stream().collect(Collectors.toMap(row -> row.pairingId, row -> row)))
                .flatMap(rows -> health.signals(ids)
                        .flatMap(known -> health.latestNudges(ids)
                                .flatMap(told -> each(ids, id -> {
                                    if (isDone(rows.get(id), watched, now)) {
                                        return Uni.createFrom().voidItem();
                                    }
                                    HealthCourse course = HealthCourse.of(
                                            id,
                                            signals.getOrDefault(id, List.of()),
                                            known.stream()
                                                    .filter(signal -> signal.pairingId.equals(id))
                                                    .toList(),
                                            told.stream()
                                                    .filter(nudge -> nudge.pairingId.equals(id))
                                                    .toList(),
                                            THRESHOLDS,
                                            now);
                                    return keep(
                                            course,
                                            rows.containsKey(id) ? rows.get(id) : PairingHealth.of(id),
                                            watched,
                                            now);
                                }))));
    }

    /** Whether another instance did it after this one had found it due and before it had locked it. */
    private static boolean isDone(PairingHealth row, boolean watched, Instant now) {
        return row != null && (watched ? row.checkedAt.isAfter(now.minus(LOOK_EVERY)) : !row.watched);
    }

    private Uni<Void> keep(HealthCourse course, PairingHealth row, boolean watched, Instant now) {
        row.level = course.level();
        row.checkedAt = now;
        row.watched = watched;
        return Panache.getSession()
                .call(session -> session.persistAll(course.found().toArray()))
                .call(session -> session.persistAll(course.given().toArray()))
                .call(session -> session.persist(row))
                .call(session -> session.flush())
                .call(session -> health.drop(course.gone()))
                .flatMap(done -> each(
                        course.given().stream()
                                .filter(nudge -> nudge.kind.isTold())
                                .toList(),
                        nudge -> work.append(given(nudge))))
                .flatMap(done -> course.changed()
                        ? work.append(changed(row, course.toldLevel(), course.toldKinds()))
                        : Uni.createFrom().voidItem());
    }

    private static <T> Uni<Void> each(List<T> all, Function<T, Uni<? extends Void>> what) {
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(what)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static DomainEvent given(Nudge nudge) {
        return new DomainEvent(
                "mentoring.nudge",
                "academy.praxis.mentoring.nudge-given.v1",
                nudge.id,
                new NudgeState(nudge.id, nudge.pairingId, nudge.memberId, nudge.at));
    }

    private static DomainEvent changed(PairingHealth health, HealthLevel level, Set<SignalKind> kinds) {
        return new DomainEvent(
                "mentoring.health",
                "academy.praxis.mentoring.health-" + (kinds.isEmpty() ? "cleared" : "flagged") + ".v1",
                health.pairingId,
                new HealthState(health.pairingId, health.version, level, kinds));
    }

    /** A hint on the bus; contracts/events/mentoring promises it. Not its kind, and none about a low check-in: see {@link SignalKind#isTold}. */
    record NudgeState(UUID id, UUID pairingId, UUID memberId, Instant at) {}

    /** The health of a pairing on the bus, without low check-ins; contracts/events/mentoring promises it. */
    record HealthState(UUID pairingId, long version, HealthLevel level, Set<SignalKind> signals) {}
}
