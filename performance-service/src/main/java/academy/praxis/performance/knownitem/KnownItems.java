package academy.praxis.performance.knownitem;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The catalog's items as this service knows them from the bus. */
@ApplicationScoped
public class KnownItems {
    private static final String KEEP = """
            insert into known_item (id, version, title, form, minutes, status, tasks, obstacles, languages,
                audience_teams, audience_job_roles)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            on conflict (id) do update set version = excluded.version, title = excluded.title, form = excluded.form,
                minutes = excluded.minutes, status = excluded.status, tasks = excluded.tasks,
                obstacles = excluded.obstacles, languages = excluded.languages, audience_teams = excluded.audience_teams,
                audience_job_roles = excluded.audience_job_roles
            where known_item.version < excluded.version""";
    private static final String FIND = "select * from known_item where id = any($1)";

    private static final String SMALL = """
            select * from known_item where status = 'published' and minutes <= $1 and form = any($2) order by id limit $3""";

    private final Pool pool;

    KnownItems(Pool pool) {
        this.pool = pool;
    }

    /** The items with these ids, by id; unknown ones are left out. */
    public Uni<Map<UUID, KnownItem>> find(Collection<UUID> ids) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(ids.toArray(UUID[]::new)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(KnownItems::item)
                        .collect(Collectors.toMap(KnownItem::id, item -> item)));
    }

    /**
     * Published items that take little time, in the order of their ids.
     *
     * @param minutes how many at most
     * @param forms such as {@code micro}
     * @param most how many items at most
     */
    public Uni<List<KnownItem>> small(int minutes, Collection<String> forms, int most) {
        return pool.preparedQuery(SMALL)
                .execute(Tuple.of(minutes, forms.toArray(String[]::new), most))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(KnownItems::item)
                        .toList());
    }

    Uni<Optional<KnownItem>> find(UUID id) {
        return find(List.of(id)).map(found -> Optional.ofNullable(found.get(id)));
    }

    Uni<Void> keep(ItemEvent item) {
        return pool.preparedQuery(KEEP)
                .execute(Tuple.from(List.of(
                        item.id(),
                        item.version(),
                        item.title(),
                        item.form(),
                        item.minutes(),
                        item.status(),
                        words(item.tasks()),
                        words(item.obstacles()),
                        words(item.languages()),
                        item.audience() == null || item.audience().teams() == null
                                ? new UUID[0]
                                : item.audience().teams().toArray(UUID[]::new),
                        words(item.audience() == null ? null : item.audience().jobRoles()))))
                .replaceWithVoid();
    }

    private static String[] words(List<String> words) {
        return words == null ? new String[0] : words.toArray(String[]::new);
    }

    static KnownItem item(Row row) {
        return new KnownItem(
                row.getUUID("id"),
                row.getLong("version"),
                row.getString("title"),
                row.getString("form"),
                row.getInteger("minutes"),
                List.of(row.getArrayOfStrings("tasks")),
                List.of(row.getArrayOfStrings("obstacles")),
                List.of(row.getArrayOfStrings("languages")),
                List.of(row.getArrayOfUUIDs("audience_teams")),
                List.of(row.getArrayOfStrings("audience_job_roles")),
                row.getString("status"));
    }
}
