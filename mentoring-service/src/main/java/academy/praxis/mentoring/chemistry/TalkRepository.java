package academy.praxis.mentoring.chemistry;

import academy.praxis.kit.page.Cursor;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.postgres.Filter;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class TalkRepository implements PanacheRepositoryBase<ChemistryTalk, UUID> {
    /** Newest first. */
    Uni<List<ChemistryTalk>> page(UUID member, TalkStatus status, PageRequest page) {
        Filter filter = new Filter()
                .and("(menteeId = :member or coachId = :member)", "member", member)
                .and("status = :status", "status", status);
        Cursor after = page.after();
        if (!after.isStart()) {
            filter.and("createdAt <= :time", "time", after.instant(0))
                    .and("(createdAt < :time or id < :id)", "id", after.uuid(1));
        }
        return find(filter.orderBy("createdAt desc, id desc"), filter.values())
                .range(0, page.limit())
                .list();
    }

    /** Keeps others from changing it until the transaction ends; {@code null} when there is none. */
    Uni<ChemistryTalk> locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The open talks of a request. */
    Uni<List<ChemistryTalk>> open(UUID requestId) {
        return list(
                "requestId = ?1 and status in ?2 order by id", requestId, List.of(TalkStatus.ASKED, TalkStatus.AGREED));
    }

    /** Open talks whose time is up, or whose mentee looks no longer; other instances pass over those that this one works on. */
    Uni<List<UUID>> over(Instant now, int most) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("""
                        select t.id from chemistry_talk t join mentee_request r on r.id = t.request_id
                        where t.status in ('ASKED', 'AGREED') and (t.expires_at <= :now or r.status <> 'OPEN')
                        order by t.expires_at limit :most for update of t skip locked
                        """, UUID.class)
                        .setParameter("now", now)
                        .setParameter("most", most)
                        .getResultList());
    }
}
