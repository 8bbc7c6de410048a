package academy.praxis.catalog.unmet;

import academy.praxis.kit.page.Cursor;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.postgres.Filter;
import academy.praxis.kit.problem.ProblemException;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@ApplicationScoped
class UnmetRepository implements PanacheRepositoryBase<UnmetNeed, UUID> {
    /** Any number will do, as long as nothing else in this database locks by it. */
    private static final long LOCK = 7_302_001;

    Uni<UnmetNeed> byId(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> ProblemException.notFound("unmet need", id));
    }

    /** Those that most members asked first. */
    Uni<List<UnmetNeed>> page(UnmetStatus status, PageRequest page) {
        Filter filter = new Filter().and("status = :status", "status", status);
        Cursor after = page.after();
        if (!after.isStart()) {
            filter.and("members <= :members", "members", members(after))
                    .and(
                            "(members < :members or lastAskedAt < :time or lastAskedAt = :time and id < :id)",
                            "time",
                            after.instant(1));
            filter.values().put("id", after.uuid(2));
        }
        return find(filter.orderBy("members desc, lastAskedAt desc, id desc"), filter.values())
                .range(0, page.limit())
                .list();
    }

    private static int members(Cursor after) {
        try {
            return Integer.parseInt(after.text(0));
        } catch (NumberFormatException e) {
            throw ProblemException.invalid("after", "is not a cursor that this list gave");
        }
    }

    /** Lets one transaction at a time look whether a question was asked before. */
    Uni<Void> lock() {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("select cast(pg_advisory_xact_lock(:lock) as text)")
                        .setParameter("lock", LOCK)
                        .getSingleResult()
                        .replaceWithVoid());
    }

    Uni<UnmetNeed> inWords(String words) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "select need_id from unmet_wording where words = :words", UUID.class)
                        .setParameter("words", words)
                        .getSingleResultOrNull())
                .flatMap(id -> id == null ? Uni.createFrom().nullItem() : findById(id));
    }

    /** Those asked last, for a look at what they mean. */
    Uni<List<UnmetNeed>> latest(int most) {
        return find("status <> ?1 and vector is not null order by lastAskedAt desc", UnmetStatus.DISMISSED)
                .range(0, most - 1)
                .list();
    }

    Uni<Void> word(UUID need, String words, String text) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "insert into unmet_wording (need_id, words, text) values (:need, :words, :text) on conflict do nothing")
                        .setParameter("need", need)
                        .setParameter("words", words)
                        .setParameter("text", text)
                        .executeUpdate()
                        .replaceWithVoid());
    }

    /** Notes that the member asked; {@code true} when they had not before. */
    Uni<Boolean> asker(UUID need, UUID member, String text, Instant now) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "insert into unmet_asker (need_id, member_id, text, at) values (:need, :member, :text, :at) on conflict do nothing")
                        .setParameter("need", need)
                        .setParameter("member", member)
                        .setParameter("text", text)
                        .setParameter("at", now)
                        .executeUpdate()
                        .map(rows -> rows == 1));
    }

    /** In what words the member asked first. */
    Uni<String> askedBy(UUID need, UUID member) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "select text from unmet_asker where need_id = :need and member_id = :member",
                                String.class)
                        .setParameter("need", need)
                        .setParameter("member", member)
                        .getSingleResult());
    }

    /** Notes as which post it was put to the community; the first one stays. */
    Uni<Integer> putToCommunity(UUID need, UUID post) {
        return update("postId = ?1 where id = ?2 and postId is null", post, need);
    }

    Uni<Boolean> hasAsked(UUID need, UUID member) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "select count(*) from unmet_asker where need_id = :need and member_id = :member",
                                Long.class)
                        .setParameter("need", need)
                        .setParameter("member", member)
                        .getSingleResult())
                .map(rows -> rows > 0);
    }

    Uni<Long> askedSince(UUID member, Instant time) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "select count(*) from unmet_asker where member_id = :member and at > :time", Long.class)
                        .setParameter("member", member)
                        .setParameter("time", time)
                        .getSingleResult());
    }

    Uni<Void> forget(UUID member) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("delete from unmet_asker where member_id = :member")
                        .setParameter("member", member)
                        .executeUpdate()
                        .replaceWithVoid());
    }

    /** In what words these needs were asked, some of them each. */
    Uni<Map<UUID, List<String>>> wordings(Collection<UUID> needs, int mostEach) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("""
                        select need_id, text from (
                            select need_id, text, row_number() over (partition by need_id order by text) as place
                            from unmet_wording where need_id = any(:needs)) w
                        where place <= :most order by need_id, place
                        """, Object[].class)
                        .setParameter("needs", needs.toArray(UUID[]::new))
                        .setParameter("most", mostEach)
                        .getResultList())
                .map(rows -> {
                    Map<UUID, List<String>> wordings = new HashMap<>();
                    rows.forEach(row -> wordings.computeIfAbsent((UUID) row[0], need -> new ArrayList<>())
                            .add((String) row[1]));
                    return wordings;
                });
    }
}
