package academy.praxis.performance.outcome;

import academy.praxis.kit.caller.Caller;
import academy.praxis.kit.caller.Roles;
import academy.praxis.kit.idempotency.IdempotencyKey;
import academy.praxis.kit.page.Cursor;
import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.postgres.Idempotency;
import academy.praxis.kit.postgres.UnitOfWork;
import academy.praxis.kit.precondition.IfMatch;
import academy.praxis.kit.problem.ProblemException;
import academy.praxis.performance.directory.Directory;
import academy.praxis.performance.directory.Member;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The life of outcomes, and who may do what with them. */
@ApplicationScoped
class OutcomeService {
    private final OutcomeRepository outcomes;
    private final ObservationRepository observations;
    private final OwnershipRepository ownerships;
    private final OutcomeEvents events;
    private final Directory directory;
    private final UnitOfWork work;
    private final Idempotency idempotency;
    private final Caller caller;

    OutcomeService(
            OutcomeRepository outcomes,
            ObservationRepository observations,
            OwnershipRepository ownerships,
            OutcomeEvents events,
            Directory directory,
            UnitOfWork work,
            Idempotency idempotency,
            Caller caller) {
        this.outcomes = outcomes;
        this.observations = observations;
        this.ownerships = ownerships;
        this.events = events;
        this.directory = directory;
        this.work = work;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    Uni<Page<OutcomeView>> list(UUID ownerId, PageRequest page) {
        return Panache.withSession(() -> outcomes.page(ownerId, page))
                .map(rows -> Page.of(rows, page, this::view, outcome -> Cursor.after(outcome.createdAt, outcome.id)));
    }

    Uni<OutcomeView> get(UUID id) {
        return Panache.withSession(() -> outcomes.byId(id)).map(this::view);
    }

    Uni<OutcomeView> create(OutcomeContent content, IdempotencyKey key) {
        return checked(content)
                .flatMap(none -> idempotency.once(
                        key,
                        "create-outcome",
                        content,
                        OutcomeView.class,
                        () -> outcomes.persistAndFlush(Outcome.of(content))
                                .map(OutcomeView::of)
                                .call(events::changed)));
    }

    Uni<OutcomeView> edit(UUID id, OutcomeContent content, IfMatch ifMatch) {
        return checked(content)
                .flatMap(none -> work.transact(() -> outcomes.locked(id)
                        .invoke(outcome -> ifMatch.check(outcome.version))
                        .call(outcome -> observations.anyOf(id).flatMap(any -> {
                            UUID before = outcome.ownerId;
                            outcome.edit(content, any);
                            return before.equals(outcome.ownerId)
                                    ? outcomes.flush()
                                    : kept(outcome, Ownership.What.HANDED_OVER, null);
                        }))
                        .map(OutcomeView::of)
                        .call(events::changed)));
    }

    Uni<OutcomeView> accept(UUID id, IfMatch ifMatch) {
        return work.transact(() -> outcomes.locked(id)
                .invoke(outcome -> caller.mustBe(outcome.ownerId))
                .invoke(outcome -> ifMatch.check(outcome.version))
                .invoke(Outcome::acceptOwnership)
                .call(outcome -> kept(outcome, Ownership.What.ACCEPTED, null))
                .map(OutcomeView::of)
                .call(events::changed));
    }

    Uni<OutcomeView> decline(UUID id, Refusal refusal, IfMatch ifMatch) {
        return work.transact(() -> outcomes.locked(id)
                .invoke(outcome -> caller.mustBe(outcome.ownerId))
                .invoke(outcome -> ifMatch.check(outcome.version))
                .invoke(outcome -> outcome.declineOwnership(refusal.reason()))
                .call(outcome -> kept(outcome, Ownership.What.DECLINED, refusal.reason()))
                .map(OutcomeView::of)
                .call(events::changed));
    }

    Uni<OutcomeView> handOver(UUID id, Handover handover, IfMatch ifMatch) {
        return directory
                .members(List.of(handover.ownerId()))
                .invoke(found -> mustBeStakeholder(found.get(handover.ownerId())))
                .flatMap(none -> work.transact(() -> outcomes.locked(id)
                        .invoke(outcome -> caller.mustBe(outcome.ownerId, Roles.MANAGER))
                        .invoke(outcome -> ifMatch.check(outcome.version))
                        .invoke(outcome -> outcome.handOver(handover.ownerId()))
                        .call(outcome -> kept(outcome, Ownership.What.HANDED_OVER, handover.reason()))
                        .call(outcome -> events.changed(OutcomeView.of(outcome)))
                        .map(this::view)));
    }

    /** Reasons are for those whom they concern. */
    Uni<OwnershipView> ownership(UUID id) {
        return Panache.withSession(() -> outcomes.byId(id)
                        .invoke(outcome -> caller.mustBe(outcome.ownerId, Roles.MANAGER))
                        .flatMap(outcome -> ownerships.of(id)))
                .map(OwnershipView::of);
    }

    /** Reasons and clients are for those whom they concern. */
    private OutcomeView view(Outcome outcome) {
        OutcomeView view = OutcomeView.of(outcome);
        return caller.is(outcome.ownerId) || caller.hasAny(Roles.MANAGER) ? view : view.forOthers();
    }

    private Uni<Void> kept(Outcome outcome, Ownership.What what, String reason) {
        return ownerships
                .persist(Ownership.of(outcome, what, caller.memberId(), reason))
                .flatMap(none -> outcomes.flush());
    }

    private Uni<Void> checked(OutcomeContent content) {
        content.metric().mustAimHigher();
        return directory
                .members(List.of(content.ownerId()))
                .invoke(found -> mustBeStakeholder(found.get(content.ownerId())))
                .replaceWithVoid();
    }

    private static void mustBeStakeholder(Member owner) {
        if (owner == null || !owner.active()) {
            throw ProblemException.invalid("ownerId", "is not an active member of the academy");
        }
        if (!owner.roles().contains(Roles.STAKEHOLDER)) {
            throw ProblemException.invalid("ownerId", "is not a stakeholder, and only stakeholders own outcomes");
        }
    }
}
