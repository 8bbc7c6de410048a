package academy.praxis.performance.obstacle;

import academy.praxis.performance.directory.Directory;
import academy.praxis.performance.directory.Member;
import academy.praxis.performance.knownitem.HelpfulItems;
import academy.praxis.performance.knownitem.KnownItem;
import academy.praxis.performance.weeklyplan.Suggestion;
import academy.praxis.performance.weeklyplan.Suggestions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Tells the weekly plan of obstacles that learning takes away: for each that a member has, the best item that they did not take yet.
 * What learning does not take away is nothing for a plan of learning.
 */
@ApplicationScoped
class ObstacleSuggestions implements Suggestions {
    private static final String PREFIX = "obstacle:";
    private static final int MOST_ITEMS = 1000;
    /** Of each member, the newest: each is compared with all the items. */
    static final int MOST_OBSTACLES = 20;

    /** More than an hour is no small bite, and nothing that a reporter would find helpful this week. */
    private static final int MOST_MINUTES = 60;

    private static final String OPEN = """
            select m.id as member_id, o.id, o.catalog_words, t.key, t.name,
                array(select l.item_id from obstacle_learned l where l.obstacle_id = o.id and l.member_id = m.id) as learned
            from (select distinct unnest($1::uuid[]) as id) m cross join lateral (
                select x.id, x.catalog_words, x.task_id, x.reported_at
                from obstacle_voice v join obstacle x on x.id = v.obstacle_id
                where v.member_id = m.id and x.closed_at is null and x.cause = 'KNOWLEDGE_SKILL'
                order by x.reported_at desc, x.id limit $2
            ) o left join task t on t.id = o.task_id
            order by o.reported_at desc, o.id""";

    private static final String LEARNED = """
            insert into obstacle_learned (obstacle_id, member_id, item_id, at)
            select v.obstacle_id, v.member_id, $3, $4 from obstacle_voice v where v.obstacle_id = $1 and v.member_id = $2
            on conflict do nothing""";

    private static final String DONE = """
            select l.obstacle_id, l.item_id from obstacle_learned l where l.member_id = $1 and l.obstacle_id = any($2)""";

    private final Pool pool;
    private final HelpfulItems items;
    private final Directory directory;

    ObstacleSuggestions(Pool pool, HelpfulItems items, Directory directory) {
        this.pool = pool;
        this.items = items;
        this.directory = directory;
    }

    @Override
    public Uni<Map<UUID, List<Suggestion>>> of(Collection<UUID> memberIds, LocalDate monday) {
        return pool.preparedQuery(OPEN)
                .execute(Tuple.of(memberIds.toArray(UUID[]::new), MOST_OBSTACLES))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(ObstacleSuggestions::lack)
                        .toList())
                .flatMap(lacks -> lacks.isEmpty() ? Uni.createFrom().item(Map.of()) : suggest(lacks));
    }

    @Override
    public Uni<Set<String>> done(UUID memberId, Collection<String> keys) {
        UUID[] obstacles = keys.stream()
                .map(ObstacleSuggestions::parts)
                .flatMap(Optional::stream)
                .map(Parts::obstacleId)
                .toArray(UUID[]::new);
        if (obstacles.length == 0) {
            return Uni.createFrom().item(Set.of());
        }
        return pool.preparedQuery(DONE)
                .execute(Tuple.of(memberId, obstacles))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> key(row.getUUID("obstacle_id"), row.getUUID("item_id")))
                        .filter(keys::contains)
                        .collect(Collectors.toSet()));
    }

    @Override
    public Uni<Void> markDone(UUID memberId, String key, int minutes, boolean whole) {
        Optional<Parts> parts = parts(key);
        if (parts.isEmpty() || !whole) {
            return Uni.createFrom().voidItem();
        }
        return pool.preparedQuery(LEARNED)
                .execute(Tuple.of(
                        parts.get().obstacleId(), memberId, parts.get().itemId(), OffsetDateTime.now(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    private Uni<Map<UUID, List<Suggestion>>> suggest(List<Lack> lacks) {
        Set<String> tasks =
                lacks.stream().map(Lack::task).filter(Objects::nonNull).collect(Collectors.toSet());
        Set<String> words =
                lacks.stream().flatMap(lack -> lack.words().stream()).collect(Collectors.toSet());
        Set<UUID> people = lacks.stream().map(Lack::memberId).collect(Collectors.toSet());
        return items.helping(tasks, words, List.of(), MOST_ITEMS)
                .flatMap(found -> directory.members(people).map(members -> {
                    Map<UUID, List<Suggestion>> all = new HashMap<>();
                    for (Lack lack : lacks) {
                        List<Suggestion> theirs = all.computeIfAbsent(lack.memberId(), id -> new ArrayList<>());
                        Member member = members.get(lack.memberId());
                        if (theirs.size() < Suggestion.MOST && member != null) {
                            best(lack, found, member)
                                    .map(item -> suggestion(lack, item))
                                    .ifPresent(theirs::add);
                        }
                    }
                    return all;
                }));
    }

    /** In a language of theirs before others, what fits both task and words before what fits one, the shorter one before. */
    private static Optional<KnownItem> best(Lack lack, List<KnownItem> items, Member member) {
        return items.stream()
                .filter(item -> item.minutes() <= MOST_MINUTES)
                .filter(item -> !lack.learned().contains(item.id()))
                .filter(item -> fit(lack, item) > 0)
                .filter(item -> item.isFor(member.teamId(), member.jobRole()))
                .min(Comparator.comparing(
                                (KnownItem item) -> Collections.disjoint(item.languages(), member.languages()))
                        .thenComparing(item -> -fit(lack, item))
                        .thenComparing(KnownItem::minutes)
                        .thenComparing(KnownItem::id));
    }

    private static int fit(Lack lack, KnownItem item) {
        int task = lack.task() != null && item.tasks().contains(lack.task()) ? 1 : 0;
        int words = Collections.disjoint(item.obstacles(), lack.words()) ? 0 : 2;
        return task + words;
    }

    private static Suggestion suggestion(Lack lack, KnownItem item) {
        return new Suggestion(
                Suggestion.Kind.OBSTACLE,
                key(lack.obstacleId(), item.id()),
                item.title(),
                item.minutes(),
                false,
                null,
                Suggestion.Why.OBSTACLE_REPORTED,
                lack.taskName(),
                lack.obstacleId(),
                item.id());
    }

    private static Lack lack(Row row) {
        return new Lack(
                row.getUUID("member_id"),
                row.getUUID("id"),
                row.getString("key"),
                row.getString("name"),
                List.of(row.getArrayOfStrings("catalog_words")),
                Set.of(row.getArrayOfUUIDs("learned")));
    }

    private static String key(UUID obstacleId, UUID itemId) {
        return PREFIX + obstacleId + ":" + itemId;
    }

    private static Optional<Parts> parts(String key) {
        if (!key.startsWith(PREFIX)) {
            return Optional.empty();
        }
        String[] parts = key.substring(PREFIX.length()).split(":");
        try {
            return parts.length == 2
                    ? Optional.of(new Parts(UUID.fromString(parts[0]), UUID.fromString(parts[1])))
                    : Optional.empty();
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }

    private record Parts(UUID obstacleId, UUID itemId) {}

    /** What a member lacks: an obstacle that they have and that learning takes away. */
    private record Lack(
            UUID memberId, UUID obstacleId, String task, String taskName, List<String> words, Set<UUID> learned) {}
}
