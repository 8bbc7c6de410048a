package academy.praxis.catalog.recommendation;

import academy.praxis.catalog.item.ItemCard;
import academy.praxis.catalog.member.Viewer;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Items that come into question, as ids; what is made of them is the scorers' to say. */
@ApplicationScoped
class CandidateRepository {
    private static final String OFFERED = """
            i.status = 'PUBLISHED' and i.same_as is null
            and (:curator or i.audience = '{}' or i.audience && cast(:audience as varchar[]))
            """;

    private static final String SUITED = """
            and (cast(:minutes as int) is null or i.minutes <= cast(:minutes as int))
            and (cardinality(cast(:languages as varchar[])) = 0 or exists (
                select 1 from unnest(i.languages) as language
                where split_part(lower(language), '-', 1) = any(cast(:languages as varchar[]))))
            and not exists (select 1 from helpfulness_vote v
                where v.member_id = :member and v.item_id = i.id and v.task = '' and not v.helped)
            """;

    /** With the most of the wanted first, and of these the more helpful, so that a cut at the end hurts least. */
    private static final String FITTING = """
            select i.id from item i left join item_helpfulness h on h.item_id = i.id and h.task = ''
            where (i.tasks && cast(:tasks as varchar[]) or i.obstacles && cast(:obstacles as varchar[])) and
            """ + OFFERED + SUITED + """
            order by cardinality(array(select unnest(i.tasks) intersect select unnest(cast(:tasks as varchar[]))))
                + cardinality(array(select unnest(i.obstacles) intersect select unnest(cast(:obstacles as varchar[])))) desc,
                (coalesce(h.helped, 0) + 5.0) / (coalesce(h.members, 0) + 10) desc, i.published_at desc, i.id desc
            limit :most
            """;

    private static final String OTHERS = """
            select i.id from item i left join item_helpfulness h on h.item_id = i.id and h.task = '' where
            """ + OFFERED + SUITED + """
            and not (i.id = any(cast(:but as uuid[])))
            order by (coalesce(h.helped, 0) + 5.0) / (coalesce(h.members, 0) + 10) desc, i.published_at desc, i.id desc
            limit :most
            """;

    private static final String RELATED = """
            select i.id from item i
            where (i.tasks && cast(:tasks as varchar[]) or i.obstacles && cast(:obstacles as varchar[])
                or i.skills && cast(:skills as varchar[])) and i.id <> :id and
            """ + OFFERED + """
            order by cardinality(array(select unnest(i.tasks) intersect select unnest(cast(:tasks as varchar[]))))
                + cardinality(array(select unnest(i.obstacles) intersect select unnest(cast(:obstacles as varchar[]))))
                + cardinality(array(select unnest(i.skills) intersect select unnest(cast(:skills as varchar[])))) desc,
                i.published_at desc, i.id desc
            limit :most
            """;

    /** Items for one of these tasks or obstacles; not what did not help this member. */
    Uni<List<UUID>> fitting(
            Viewer viewer,
            Collection<String> tasks,
            Collection<String> obstacles,
            Collection<String> languages,
            Integer minutes,
            int most) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(FITTING, UUID.class)
                        .setParameter("tasks", array(tasks))
                        .setParameter("obstacles", array(obstacles))
                        .setParameter("curator", viewer.curator())
                        .setParameter("audience", array(viewer.audienceKeys()))
                        .setParameter("minutes", minutes)
                        .setParameter("languages", array(languages))
                        .setParameter("member", viewer.memberId())
                        .setParameter("most", most)
                        .getResultList());
    }

    /** Whatever else helps many, or is new. */
    Uni<List<UUID>> others(
            Viewer viewer, Collection<UUID> but, Collection<String> languages, Integer minutes, int most) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(OTHERS, UUID.class)
                        .setParameter("but", but.toArray(UUID[]::new))
                        .setParameter("curator", viewer.curator())
                        .setParameter("audience", array(viewer.audienceKeys()))
                        .setParameter("minutes", minutes)
                        .setParameter("languages", array(languages))
                        .setParameter("member", viewer.memberId())
                        .setParameter("most", most)
                        .getResultList());
    }

    /** Those that have a task, obstacle or skill with this one in common, the most first. */
    Uni<List<UUID>> related(ItemCard item, Viewer viewer, int most) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(RELATED, UUID.class)
                        .setParameter("id", item.id())
                        .setParameter("tasks", array(item.tasks()))
                        .setParameter("obstacles", array(item.obstacles()))
                        .setParameter("skills", array(item.skills()))
                        .setParameter("curator", viewer.curator())
                        .setParameter("audience", array(viewer.audienceKeys()))
                        .setParameter("most", most)
                        .getResultList());
    }

    private static String[] array(Collection<String> texts) {
        return texts.toArray(String[]::new);
    }
}
