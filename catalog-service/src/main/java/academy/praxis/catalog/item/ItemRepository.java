package academy.praxis.catalog.item;

import academy.praxis.kit.page.Cursor;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.postgres.Filter;
import academy.praxis.kit.problem.ProblemException;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class ItemRepository implements PanacheRepositoryBase<Item, UUID> {
    private static final String WORDS = """
            cast(sql('to_tsvector(''simple'', folded(? || '' '' || ?)) @@ to_tsquery(''simple'', folded(?))', title, summary, :words) as Boolean)
            """;

    Uni<Item> byId(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> ProblemException.notFound("learning item", id));
    }

    /** Newest first. */
    Uni<List<Item>> page(ItemQuery query, UUID onlyOwner, PageRequest page) {
        Filter filter = new Filter()
                .and("status = :status", "status", query.status)
                .and("ownerId = :owner", "owner", onlyOwner)
                .and("form = :form", "form", query.form)
                .and("array_contains(languages, :language)", "language", query.language)
                .and("array_contains(tasks, :task)", "task", query.task)
                .and(WORDS, "words", prefixQuery(query.words));
        Cursor after = page.after();
        if (!after.isStart()) {
            filter.and("createdAt <= :time", "time", after.instant(0))
                    .and("(createdAt < :time or id < :id)", "id", after.uuid(1));
        }
        return find(filter.orderBy("createdAt desc, id desc"), filter.values())
                .range(0, page.limit())
                .list();
    }

    /** All of the words, each as a beginning of a word: {@code safe pla} finds the safety plan. */
    private static String prefixQuery(String words) {
        if (words == null) {
            return null;
        }
        String query = Arrays.stream(words.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word + ":*")
                .collect(Collectors.joining(" & "));
        return query.isEmpty() ? null : query;
    }
}
