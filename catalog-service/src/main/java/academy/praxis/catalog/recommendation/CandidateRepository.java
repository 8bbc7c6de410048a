package academy.praxis.catalog.recommendation;

import academy.praxis.catalog.item.ItemCard;
import academy.praxis.catalog.member.Viewer;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Items that come into question, as ids; what is made of them is the scorers' to say. */
@ApplicationScoped
class CandidateRepository {
    private static final String OFFERED = """
            i.status = 'PUBLISHED' and i.same_as is null
            and (:curator or i.audience = '{}' or i.audience && cast(:audience as varchar[]))
            """;

    private static final String SUITED = """
            and (cast(cast(:minutes as text) as int) is null or i.minutes <= cast(cast(:minutes as text) as int))
            and (cardinality(cast(:languages as varchar[])) = 0 or exists (
                select 1 from unnest(i.languages) as language
                where split_part(lower(language), '-', 1) = any(cast(:languages as varchar[]))))
            and not exists (select 1 from helpfulness_vote v
                where v.member_id = :member and v.item_id = i.id and v.task = '' and not v.helped)
            """;

    /** With the most of the wanted first, and of these the more helpful, so that a cut at the end hurts least. */
    private static final String FITTING = """
            select i.id, i.audience && cast(:job as varchar[]) from item i
            left join item_helpfulness h on h.item_id = i.id and h.task = ''
            where (i.tasks && cast(:tasks as varchar[]) or i.obstacles && cast(:obstacles as varchar[])
                or i.audience && cast(:job as varchar[])) and
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

    /**
     * Items for the tasks, obstacles or job role that these rest on, with whether they are meant for the job role by name; not what did not help this
     * member.
     */
    Uni<Map<UUID, Boolean>> fitting(Viewer viewer, Basis basis, Integer minutes, int most) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(FITTING, Object[].class)
                        .setParameter(
                                "tasks",
                                Stream.concat(basis.tasks().stream(), basis.jobTasks().stream())
                                        .toArray(String[]::new))
                        .setParameter("obstacles", array(basis.obstacles()))
                        .setParameter("job", array(basis.jobAudience()))
                        .setParameter("curator", viewer.curator())
                        .setParameter("audience", array(viewer.audienceKeys()))
                        .setParameter("minutes", minutes == null ? null : minutes.toString())
                        .setParameter("languages", array(basis.languages()))
                        .setParameter("member", viewer.memberId())
                        .setParameter("most", most)
                        .getResultList())
                .map(rows -> {
                    Map<UUID, Boolean> found = new LinkedHashMap<>();
                    rows.forEach(row -> found.put((UUID) row[0], (Boolean) row[1]));
                    return found;
                });
    }

    /** Whatever else helps many, or is new. */
    Uni<List<UUID>> others(Viewer viewer, Basis basis, Collection<UUID> but, Integer minutes, int most) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(OTHERS, UUID.class)
                        .setParameter("but", but.toArray(UUID[]::new))
                        .setParameter("curator", viewer.curator())
                        .setParameter("audience", array(viewer.audienceKeys()))
                        .setParameter("minutes", minutes == null ? null : minutes.toString())
                        .setParameter("languages", array(basis.languages()))
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
