package academy.praxis.performance.knownitem;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.stream.StreamSupport;

/** Items by what they help with. */
@ApplicationScoped
public class HelpfulItems {
    /** Stems of either language; a word that is all stop words is found by neither. */
    private static final String WORDS = """
            select distinct word from known_item, unnest(obstacles) word
            where status = 'published' and (
                to_tsvector('english', $1) @@ plainto_tsquery('english', replace(word, '-', ' '))
                or to_tsvector('dutch', $1) @@ plainto_tsquery('dutch', replace(word, '-', ' ')))
            order by word limit 30""";

    private static final String HELPING = """
            select * from known_item where status = 'published' and (tasks && $1 or obstacles && $2)
            order by (obstacles && $2)::int * 2 + (tasks && $1)::int + (languages && $3)::int * 4 desc, minutes, id
            limit $4""";

    private final Pool pool;

    HelpfulItems(Pool pool) {
        this.pool = pool;
    }

    /** The catalog's words for obstacles that a text in English or Dutch says, in any form; at most 30. */
    public Uni<List<String>> wordsIn(String text) {
        return pool.preparedQuery(WORDS)
                .execute(Tuple.of(text))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getString("word"))
                        .toList());
    }

    /**
     * Published items that help with one of these tasks or obstacles, as the catalog writes them: those in one of the languages first, then
     * those that fit both, then the shorter ones.
     *
     * @param most how many at most
     */
    public Uni<List<KnownItem>> helping(
            Collection<String> tasks, Collection<String> obstacles, Collection<String> languages, int most) {
        return pool.preparedQuery(HELPING)
                .execute(Tuple.of(
                        tasks.toArray(String[]::new),
                        obstacles.toArray(String[]::new),
                        languages.toArray(String[]::new),
                        most))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(KnownItems::item)
                        .toList());
    }
}
