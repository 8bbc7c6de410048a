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
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The life of programmes, and who may do what with them. */
@ApplicationScoped
class ProgrammeService {
    private final ProgrammeRepository programmes;
    private final ProgrammeVersionRepository versions;
    private final ProgrammeTemplates templates;
    private final KnownItems items;
    private final Outcomes outcomes;
    private final UnitOfWork work;
    private final Idempotency idempotency;
    private final Instance<ProgrammeUse> uses;
    private final Caller caller;

    ProgrammeService(
            ProgrammeRepository programmes,
            ProgrammeVersionRepository versions,
            ProgrammeTemplates templates,
            KnownItems items,
            Outcomes outcomes,
            UnitOfWork work,
            Idempotency idempotency,
            @Any Instance<ProgrammeUse> uses,
            Caller caller) {
        this.programmes = programmes;
        this.versions = versions;
        this.templates = templates;
        this.items = items;
        this.outcomes = outcomes;
        this.work = work;
        this.idempotency = idempotency;
        this.uses = uses;
        this.caller = caller;
    }

    Uni<Page<ProgrammeView>> list(ProgrammeQuery query, PageRequest page) {
        if (query.status == ProgrammeStatus.DRAFT && !isManager()) {
            throw ProblemException.forbidden("Drafts of programmes are the managers'.");
        }
        return Panache.withSession(() -> programmes
                .page(query.outcomeId, query.status, isManager(), page)
                .flatMap(rows -> views(rows)
                        .map(views -> Page.of(
                                rows, page, row -> views.get(row.id), row -> Cursor.after(row.createdAt, row.id)))));
    }

    Uni<ProgrammeView> get(UUID id) {
        return Panache.withSession(() -> programmes
                .byId(id)
                .invoke(this::mustSee)
                .flatMap(programme -> views(List.of(programme)))
                .map(views -> views.get(id)));
    }

    Uni<Page<ProgrammeVersionView>> versions(UUID id, PageRequest page) {
        return Panache.withSession(() -> programmes
                .byId(id)
                .invoke(this::mustSee)
                .flatMap(programme -> versions.page(id, page))
                .map(rows -> Page.of(rows, page, ProgrammeVersionView::of, row -> Cursor.after(row.number))));
    }

    Uni<ProgrammeVersionView> version(UUID id, int number) {
        return Panache.withSession(() -> programmes
                .byId(id)
                .invoke(this::mustSee)
                .flatMap(programme -> versions.byNumber(id, number))
                .map(ProgrammeVersionView::of));
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

    List<TemplateView> templates(String acceptLanguage) {
        return templates.in(acceptLanguage);
    }

    Uni<ProgrammeView> fromTemplate(FromTemplate wanted, IdempotencyKey key) {
        TemplateView template = templates
                .find(wanted.template(), wanted.language())
                .orElseThrow(() -> ProblemException.invalid("template", "is not one of the templates"));
        String title = wanted.title() == null ? template.title() : wanted.title();
        return create(
                new ProgrammeContent(title, template.summary(), wanted.outcomeId(), List.of(), template.modules()),
                key);
    }

    Uni<ProgrammeView> edit(UUID id, ProgrammeContent content, IfMatch ifMatch) {
        return checked(content).flatMap(none -> change(id, ifMatch, programme -> programme.edit(content)));
    }

    Uni<ProgrammeView> publish(UUID id, IfMatch ifMatch) {
        UUID me = caller.memberId();
        return changed(id, ifMatch, programme -> versions.persist(programme.publish(me)));
    }

    Uni<ProgrammeView> discard(UUID id, IfMatch ifMatch) {
        return changed(id, ifMatch, programme -> {
            if (programme.publishedVersion == 0) {
                throw ProblemException.conflict("There is no published version to go back to.");
            }
            return versions.byNumber(id, programme.publishedVersion).invoke(programme::discard);
        });
    }

    Uni<ProgrammeView> archive(UUID id, IfMatch ifMatch) {
        return change(id, ifMatch, Programme::archive);
    }

    Uni<ProgrammeView> restore(UUID id, IfMatch ifMatch) {
        return change(id, ifMatch, Programme::restore);
    }

    Uni<Void> delete(UUID id, IfMatch ifMatch) {
        return work.transact(() -> programmes
                .locked(id)
                .invoke(programme -> ifMatch.check(programme.version))
                .invoke(programme -> {
                    if (programme.publishedVersion > 0) {
                        throw ProblemException.conflict("A programme that was published is archived, not deleted.");
                    }
                })
                .flatMap(programme -> inUse(id))
                .invoke(used -> {
                    if (used) {
                        throw ProblemException.conflict("Cohorts are planned with this programme.");
                    }
                })
                .flatMap(unused -> programmes.delete("id = ?1", id))
                .replaceWithVoid());
    }

    private Uni<Boolean> inUse(UUID id) {
        return Multi.createFrom()
                .iterable(uses)
                .onItem()
                .transformToUniAndConcatenate(use -> use.isUsed(id))
                .collect()
                .asList()
                .map(answers -> answers.contains(true));
    }

    private Uni<ProgrammeView> change(UUID id, IfMatch ifMatch, Consumer<Programme> change) {
        return changed(id, ifMatch, programme -> {
            change.accept(programme);
            return Uni.createFrom().voidItem();
        });
    }

    private Uni<ProgrammeView> changed(UUID id, IfMatch ifMatch, Function<Programme, Uni<?>> change) {
        return work.transact(() -> programmes
                .byId(id)
                .invoke(programme -> ifMatch.check(programme.version))
                .call(change)
                .call(programmes::flush)
                .map(ProgrammeView::of));
    }

    /** Managers see what they write on, everybody else what was published last. */
    private Uni<Map<UUID, ProgrammeView>> views(List<Programme> rows) {
        if (isManager()) {
            return Uni.createFrom()
                    .item(rows.stream().map(ProgrammeView::of).collect(Collectors.toMap(ProgrammeView::id, v -> v)));
        }
        return versions.latest(rows.stream().map(row -> row.id).toList())
                .map(latest -> rows.stream()
                        .map(row -> ProgrammeView.of(row, latest.get(row.id)))
                        .collect(Collectors.toMap(ProgrammeView::id, v -> v)));
    }

    private void mustSee(Programme programme) {
        if (programme.publishedVersion == 0 && !isManager()) {
            throw ProblemException.notFound("programme", programme.id);
        }
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
