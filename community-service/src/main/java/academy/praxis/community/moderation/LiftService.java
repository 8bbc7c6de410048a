package academy.praxis.community.moderation;

import academy.praxis.community.member.Members;
import academy.praxis.community.member.Reader;
import academy.praxis.community.space.Spaces;
import academy.praxis.community.todo.Todos;
import academy.praxis.kit.idempotency.IdempotencyKey;
import academy.praxis.kit.mongo.Idempotency;
import academy.praxis.kit.page.Cursor;
import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.precondition.IfMatch;
import academy.praxis.kit.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** How the name behind a text in a safe space is told: a moderator asks, a manager confirms, and the space's log says that it was done. */
@ApplicationScoped
class LiftService {
    private final LiftRepository lifts;
    private final Targets targets;
    private final Spaces spaces;
    private final Members members;
    private final Todos todos;
    private final Idempotency idempotency;

    LiftService(
            LiftRepository lifts,
            Targets targets,
            Spaces spaces,
            Members members,
            Todos todos,
            Idempotency idempotency) {
        this.lifts = lifts;
        this.targets = targets;
        this.spaces = spaces;
        this.members = members;
        this.todos = todos;
        this.idempotency = idempotency;
    }

    Uni<LiftView> ask(NewLift wish, IdempotencyKey key) {
        return members.reader()
                .flatMap(reader -> targets.any(wish.kind(), wish.targetId())
                        .flatMap(target -> mustModerateSafe(target, reader))
                        .call(target -> targets.writer(target).invoke(writer -> {
                            if (writer == null) {
                                throw ProblemException.conflict("Nobody can tell any more who wrote this.");
                            }
                        }))
                        .flatMap(target -> idempotency.once(
                                key,
                                "ask-lift",
                                wish,
                                id -> lifts.insert(Lift.ask(id, target, wish.reason(), reader.memberId())),
                                lifts::byId))
                        .call(lift -> todos.carryOut(LiftRepository.LIFTS, lift.id()))
                        .map(LiftView::of));
    }

    private Uni<Target> mustModerateSafe(Target target, Reader reader) {
        return spaces.standing(target.spaceId(), reader)
                .onFailure(ProblemException.class)
                .transform(hidden -> Targets.none(target.kind(), target.id()))
                .map(standing -> {
                    standing.mustModerate();
                    if (!standing.audience().isPseudonymous()) {
                        throw ProblemException.conflict("Only in safe spaces authors have made-up names.");
                    }
                    return target;
                });
    }

    Uni<Page<LiftView>> list(PageRequest page) {
        return members.reader()
                .flatMap(reader -> lifts.page(reader.manager() ? null : reader.memberId(), page))
                .map(rows -> Page.of(rows, page, LiftView::of, lift -> Cursor.after(lift.id())));
    }

    Uni<LiftView> get(UUID id) {
        return members.reader().flatMap(reader -> find(id, reader).flatMap(lift -> view(lift, reader)));
    }

    Uni<LiftView> decide(UUID id, LiftDecision decision, IfMatch ifMatch) {
        return members.reader()
                .flatMap(reader -> find(id, reader)
                        .call(lift -> mustNotBeTheirs(lift, reader))
                        .flatMap(before -> {
                            ifMatch.check(before.version());
                            Lift after = before.decide(decision.confirmed(), reader.memberId());
                            return lifts.decide(before, after)
                                    .invoke(done -> {
                                        if (!done) {
                                            throw ProblemException.conflict("This was decided already.");
                                        }
                                    })
                                    .call(done -> todos.carryOut(LiftRepository.LIFTS, id))
                                    .flatMap(done -> view(after, reader));
                        }));
    }

    private Uni<Void> mustNotBeTheirs(Lift lift, Reader reader) {
        return targets.isWriter(lift.target(), reader.memberId())
                .invoke(own -> {
                    if (own) {
                        throw ProblemException.forbidden("Whose name it is does not decide.");
                    }
                })
                .replaceWithVoid();
    }

    /** Who asked, and managers; nobody else hears that there is one. */
    private Uni<Lift> find(UUID id, Reader reader) {
        return lifts.byId(id).invoke(lift -> {
            if (lift == null || !reader.manager() && !reader.memberId().equals(lift.askedBy())) {
                throw ProblemException.notFound("lift", id);
            }
        });
    }

    private Uni<LiftView> view(Lift lift, Reader reader) {
        if (!lift.tells(reader.memberId(), Instant.now())) {
            return Uni.createFrom().item(LiftView.of(lift));
        }
        return targets.writer(lift.target())
                .flatMap(author -> author == null
                        ? Uni.createFrom().item(LiftView.of(lift))
                        : members.names(List.of(author)).map(names -> LiftView.of(lift, author, names.get(author))));
    }
}
