package academy.praxis.mentoring.request;

import academy.praxis.kit.problem.ProblemException;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The requests as other features read and move them, within the present session or transaction. */
@ApplicationScoped
public class MenteeRequests {
    private final RequestRepository requests;

    MenteeRequests(RequestRepository requests) {
        this.requests = requests;
    }

    /** Every open request, in the order of their ids. */
    public Uni<List<OpenRequest>> open() {
        return requests.list("status = ?1 order by id", RequestStatus.OPEN).map(MenteeRequests::read);
    }

    /** These requests, in any state. */
    public Uni<List<OpenRequest>> of(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(List.of())
                : requests.list("id in ?1 order by id", List.copyOf(ids)).map(MenteeRequests::read);
    }

    /** The time zone that each of these members gave in their latest request; those who gave none are left out. */
    public Uni<Map<UUID, String>> timeZones(Collection<UUID> members) {
        return members.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : Panache.getSession()
                        .flatMap(session -> session.createNativeQuery("""
                                select distinct on (member_id) member_id, time_zone from mentee_request
                                where member_id = any(:members) and time_zone is not null
                                order by member_id, created_at desc
                                """, Object[].class)
                                .setParameter("members", members.toArray(UUID[]::new))
                                .getResultList())
                        .map(rows ->
                                rows.stream().collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1])));
    }

    /** Mentors were asked for these mentees; fails with 409 when one of the requests is not open any more. */
    public Uni<Void> proposed(Collection<UUID> ids) {
        return move(ids, RequestStatus.OPEN, RequestStatus.PROPOSED)
                .invoke(moved -> {
                    if (moved < ids.size()) {
                        throw ProblemException.conflict("A request is not open any more.");
                    }
                })
                .replaceWithVoid();
    }

    /** Mentor and mentee said yes. */
    public Uni<Void> matched(UUID id) {
        return move(List.of(id), RequestStatus.PROPOSED, RequestStatus.MATCHED).replaceWithVoid();
    }

    /** The proposal came to nothing or the pairing ended early: the mentee looks again. */
    public Uni<Void> reopened(UUID id) {
        // A newer request of the same member goes before: one asks for one thing at a time.
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("""
                        update mentee_request r set status = 'OPEN', version = version + 1, updated_at = now()
                        where id = :id and status in ('PROPOSED', 'MATCHED') and not exists (
                            select 1 from mentee_request o where o.member_id = r.member_id and o.id <> r.id
                            and o.status in ('OPEN', 'PROPOSED'))
                        """)
                        .setParameter("id", id)
                        .executeUpdate()
                        .replaceWithVoid());
    }

    private static Uni<Integer> move(Collection<UUID> ids, RequestStatus from, RequestStatus to) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("""
                        update mentee_request set status = :to, version = version + 1, updated_at = now()
                        where id = any(:ids) and status = :from
                        """)
                        .setParameter("to", to.name())
                        .setParameter("ids", ids.toArray(UUID[]::new))
                        .setParameter("from", from.name())
                        .executeUpdate());
    }

    private static List<OpenRequest> read(List<MenteeRequest> found) {
        return found.stream().map(OpenRequest::of).toList();
    }
}
