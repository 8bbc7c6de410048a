package academy.praxis.performance.programme;

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
import academy.praxis.kit.problem.Violation;
import academy.praxis.performance.knownitem.KnownItem;
import academy.praxis.performance.knownitem.KnownItems;
import academy.praxis.performance.outcome.Outcomes;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** The life of programmes, and who may do what with them. */
@ApplicationScoped
class ProgrammeService {
    private final ProgrammeRepository programmes;
    private final KnownItems items;
    private final Outcomes outcomes;
    private final UnitOfWork work;
    private final Idempotency idempotency;
    private final Caller caller;

    ProgrammeService(
            ProgrammeRepository programmes,
            KnownItems items,
            Outcomes outcomes,
            UnitOfWork work,
            Idempotency idempotency,
            Caller caller) {
        this.programmes = programmes;
        this.items = items;
        this.outcomes = outcomes;
        this.work = work;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    Uni<Page<ProgrammeView>> list(ProgrammeQuery query, PageRequest page) {
        if (query.status == ProgrammeStatus.DRAFT && !isManager()) {
            throw ProblemException.forbidden("Drafts of programmes are the managers'.");
        }
        ProgrammeStatus status = isManager() ? query.status : ProgrammeStatus.PUBLISHED;
        return Panache.withSession(() -> programmes.page(query.outcomeId, status, page))
                .map(rows -> Page.of(rows, page, ProgrammeView::of, row -> Cursor.after(row.createdAt, row.id)));
    }

    Uni<ProgrammeView> get(UUID id) {
        return Panache.withSession(() -> programmes.byId(id))
                .invoke(programme -> {
                    if (programme.status == ProgrammeStatus.DRAFT && !isManager()) {
                        throw ProblemException.notFound("programme", id);
                    }
                })
                .map(ProgrammeView::of);
    }

    Uni<ProgrammeView> create(ProgrammeContent content, IdempotencyKey key) {
        return checked(content)
                .flatMap(none -> idempotency.once(
                        key,
                        "create-programme",
                        content,
                        ProgrammeView.class,
                        () -> programmes
                                .persistAndFlush(Programme.draft(content))
                                .map(ProgrammeView::of)));
    }

    Uni<ProgrammeView> edit(UUID id, ProgrammeContent content, IfMatch ifMatch) {
        return checked(content).flatMap(none -> change(id, ifMatch, programme -> programme.edit(content)));
    }

    Uni<ProgrammeView> publish(UUID id, IfMatch ifMatch) {
        return change(id, ifMatch, Programme::publish);
    }

    private Uni<ProgrammeView> change(UUID id, IfMatch ifMatch, Consumer<Programme> change) {
        return work.transact(() -> programmes
                .byId(id)
                .invoke(programme -> ifMatch.check(programme.version))
                .invoke(change)
                .call(programmes::flush)
                .map(ProgrammeView::of));
    }

    private Uni<Void> checked(ProgrammeContent content) {
        return Panache.withSession(() -> outcomes.exists(content.outcomeId()))
                .invoke(exists -> {
                    if (!exists) {
                        throw ProblemException.invalid("outcomeId", "is not an outcome of the academy");
                    }
                })
                .flatMap(exists -> items.find(content.itemIds()))
                .invoke(known -> mustKnow(content, known))
                .replaceWithVoid();
    }

    private static void mustKnow(ProgrammeContent content, Map<UUID, KnownItem> known) {
        List<Violation> violations = new ArrayList<>();
        for (int m = 0; m < content.modules().size(); m++) {
            List<Activity> activities = content.modules().get(m).activities();
            for (int a = 0; a < activities.size(); a++) {
                UUID id = activities.get(a).itemId();
                if (id != null && (!known.containsKey(id) || !known.get(id).isOffered())) {
                    violations.add(new Violation(
                            "modules[" + m + "].activities[" + a + "].itemId", "is not a published learning item"));
                }
            }
        }
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
    }

    private boolean isManager() {
        return caller.hasAny(Roles.MANAGER);
    }
}
