package academy.praxis.catalog.contribution;

import academy.praxis.catalog.item.Imported;
import academy.praxis.catalog.item.Imported.Outcome;
import academy.praxis.catalog.item.ImportedItem;
import academy.praxis.catalog.item.ImportedItems;
import academy.praxis.catalog.item.ItemSource;
import academy.praxis.catalog.item.Origin;
import academy.praxis.kit.bus.UnreadableEventException;
import academy.praxis.kit.postgres.UnitOfWork;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Makes items of posts, lets them follow each edit, and withdraws them when the post goes. */
@ApplicationScoped
class Contributions {
    /** Also holds the row, so that two states of one post are applied one after the other. */
    private static final String NOTE = """
            insert into contribution (post_id, version) values (:id, :version)
            on conflict (post_id) do update set version = excluded.version where contribution.version < excluded.version
            """;

    private final ImportedItems items;
    private final WrittenLanguage language;
    private final ContributionSettings settings;
    private final UnitOfWork work;
    private final Vertx vertx;

    Contributions(
            ImportedItems items,
            WrittenLanguage language,
            ContributionSettings settings,
            UnitOfWork work,
            Vertx vertx) {
        this.items = items;
        this.language = language;
        this.settings = settings;
        this.work = work;
        this.vertx = vertx;
    }

    /** Applies a state of a post. One that is older than what was applied, or as old, changes nothing. */
    Uni<Void> apply(PostSnapshot post) {
        return Contribution.of(post)
                .map(contribution ->
                        written(contribution).flatMap(item -> ifNewer(post, () -> keep(contribution.authorId(), item))))
                .orElseGet(() -> ifNewer(post, () -> withdraw(post)));
    }

    /** Some milliseconds for a long text, which is more than an event loop should be held. */
    private Uni<ImportedItem> written(Contribution contribution) {
        return vertx.executeBlocking(() -> contribution.item(language.of(contribution.sample())));
    }

    private Uni<Void> ifNewer(PostSnapshot post, Supplier<Uni<Void>> change) {
        return work.transact(() -> note(post)
                .flatMap(newer -> newer ? change.get() : Uni.createFrom().voidItem()));
    }

    private static Uni<Boolean> note(PostSnapshot post) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(NOTE)
                        .setParameter("id", post.id())
                        .setParameter("version", post.version())
                        .executeUpdate())
                .map(rows -> rows == 1);
    }

    private Uni<Void> keep(UUID authorId, ImportedItem item) {
        return items.upsert(origin(authorId), List.of(item))
                .invoke(outcomes -> outcomes.forEach(Contributions::mustBeTaken))
                .replaceWithVoid();
    }

    /** What was removed is gone; what is only closed may be opened again. */
    private Uni<Void> withdraw(PostSnapshot post) {
        List<String> ids = List.of(post.id().toString());
        if (post.isRemoved()) {
            return items.forget(origin(null), ids).replaceWithVoid();
        }
        return items.retire(origin(null), ids)
                .flatMap(retired -> post.contributorId() == null
                        ? items.disown(origin(null), ids)
                        : Uni.createFrom().item(0))
                .replaceWithVoid();
    }

    private Origin origin(UUID authorId) {
        return new Origin(
                ItemSource.POST, null, null, authorId == null ? settings.owner() : authorId, settings.publish());
    }

    /** Parks the message with the reason rather than losing the post. */
    private static void mustBeTaken(Imported imported) {
        if (imported.outcome() == Outcome.REFUSED) {
            throw new UnreadableEventException("the post makes no item: " + imported.violations());
        }
    }
}
