package academy.praxis.catalog.signal;

import academy.praxis.catalog.member.Viewer;
import academy.praxis.kit.page.Cursor;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.problem.ProblemException;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What helped, by supplier and item. */
@ApplicationScoped
class ComparisonRepository {
    /** Only what is shown of each item, see {@link Batches}: a single word that comes or changes does not show. */
    private static final String SUPPLIERS = """
            with supplier as (
                select coalesce(cast(supplier_id as text), 'name ' || supplier, '') as key, id, supplier_id, supplier, owner_id, author_id
                from item where status = 'PUBLISHED' and same_as is null
                and (:curator or audience = '{}' or audience && cast(:audience as varchar[]))
            ), word as (
                select s.key, v.item_id, v.shown as helped, v.member_id
                from helpfulness_vote v join supplier s on s.id = v.item_id
                where v.task = :task and v.shown is not null and v.member_id is not null
            ), counted as (
                select key, item_id, count(*) as words, count(*) filter (where helped) as helped from word group by key, item_id
            ), said as (
                select key, sum(words) as words, sum(helped) as helped, sum(words * words) as squares from counted group by key
            ), people as (
                select key, count(distinct member_id) / 5 * 5 as people from word group by key
            )
            select s.key, s.supplier_id, max(s.supplier), count(*), coalesce(max(p.people), 0),
                coalesce(max(d.words), 0), coalesce(max(d.helped), 0), coalesce(max(d.squares), 0)
            from supplier s left join said d on d.key = s.key left join people p on p.key = s.key
            group by s.key, s.supplier_id
            """;

    private static final String ITEMS = """
            select id, members, helped, mean from (
                select i.id, h.members, h.helped,
                    (h.helped + cast(:alpha as double precision)) / (h.members + cast(:strength as double precision)) as mean
                from item_helpfulness h join item i on i.id = h.item_id
                where h.task = :task and h.members > 0 and i.status = 'PUBLISHED' and i.same_as is null
                and (:curator or i.audience = '{}' or i.audience && cast(:audience as varchar[]))
                and (cast(:supplier as uuid) is null or i.supplier_id = cast(:supplier as uuid))
            ) compared
            where cast(:after as uuid) is null or (mean, id) < (cast(:mean as double precision), cast(:after as uuid))
            order by mean desc, id desc limit :most
            """;

    /** All suppliers of published items that the viewer may see, in no order. */
    Uni<List<SupplierTally>> suppliers(String task, Viewer viewer) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(SUPPLIERS, Object[].class)
                        .setParameter("task", task == null ? Helpfulness.WHOLE : task)
                        .setParameter("curator", viewer.curator())
                        .setParameter("audience", viewer.audienceKeys().toArray(String[]::new))
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new SupplierTally(
                                (String) row[0],
                                (UUID) row[1],
                                (String) row[2],
                                number(row[3]).intValue(),
                                number(row[4]).intValue(),
                                number(row[5]).longValue(),
                                number(row[6]).longValue(),
                                number(row[7]).doubleValue()))
                        .toList());
    }

    /** What helps most comes first; only what the viewer may see and enough was said of. */
    Uni<List<Compared>> items(ComparisonQuery query, BetaPrior prior, Viewer viewer, PageRequest page) {
        Cursor after = page.after();
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(ITEMS, Object[].class)
                        .setParameter("alpha", prior.alpha())
                        .setParameter("strength", prior.strength())
                        .setParameter("task", query.task == null ? Helpfulness.WHOLE : query.task)
                        .setParameter("curator", viewer.curator())
                        .setParameter("audience", viewer.audienceKeys().toArray(String[]::new))
                        .setParameter("supplier", query.supplier == null ? null : query.supplier.toString())
                        .setParameter("mean", after.isStart() ? 0 : decimal(after.text(0)))
                        .setParameter(
                                "after", after.isStart() ? null : after.uuid(1).toString())
                        .setParameter("most", page.limit() + 1)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new Compared(
                                (UUID) row[0],
                                new Tally(
                                        number(row[1]).intValue(),
                                        number(row[2]).intValue()),
                                number(row[3]).doubleValue()))
                        .toList());
    }

    private static Number number(Object value) {
        return (Number) value;
    }

    private static double decimal(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException foreign) {
            throw ProblemException.invalid("after", "is not a cursor that this list gave");
        }
    }

    /** An item with what it is sorted by. */
    record Compared(UUID id, Tally shown, double mean) {}
}
