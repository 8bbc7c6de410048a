package academy.praxis.catalog.synonym;

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

/** Which words mean the same, as curators say. */
@ApplicationScoped
class SynonymService {
    private final SynonymRepository groups;
    private final SynonymBook book;
    private final UnitOfWork work;
    private final Idempotency idempotency;

    SynonymService(SynonymRepository groups, SynonymBook book, UnitOfWork work, Idempotency idempotency) {
        this.groups = groups;
        this.book = book;
        this.work = work;
        this.idempotency = idempotency;
    }

    Uni<Page<SynonymView>> list(PageRequest page) {
        return Panache.withSession(() -> groups.page(page))
                .map(rows -> Page.of(rows, page, SynonymView::of, row -> Cursor.after(row.createdAt, row.id)));
    }

    Uni<SynonymView> get(UUID id) {
        return Panache.withSession(() -> groups.byId(id)).map(SynonymView::of);
    }

    Uni<SynonymView> create(SynonymContent content, IdempotencyKey key) {
        content.mustDiffer();
        return idempotency
                .once(
                        key,
                        "create-synonyms",
                        content,
                        SynonymView.class,
                        () -> groups.count()
                                .invoke(count -> {
                                    if (count >= SynonymBook.MOST) {
                                        throw ProblemException.conflict("There are " + SynonymBook.MOST
                                                + " groups of synonyms already. Remove one that no longer helps.");
                                    }
                                })
                                .flatMap(count -> groups.persistAndFlush(SynonymGroup.of(content)))
                                .map(SynonymView::of))
                .invoke(book::changed);
    }

    Uni<SynonymView> write(UUID id, SynonymContent content, IfMatch ifMatch) {
        content.mustDiffer();
        return work.transact(() -> groups.byId(id)
                        .invoke(group -> ifMatch.check(group.version))
                        .invoke(group -> group.write(content))
                        .call(groups::flush)
                        .map(SynonymView::of))
                .invoke(book::changed);
    }

    Uni<Void> remove(UUID id) {
        return work.transact(() -> groups.delete("id", id))
                .invoke(deleted -> {
                    if (deleted == 0) {
                        throw ProblemException.notFound("group of synonyms", id);
                    }
                    book.changed();
                })
                .replaceWithVoid();
    }
}
