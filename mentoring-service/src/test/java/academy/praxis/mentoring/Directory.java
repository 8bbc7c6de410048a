package academy.praxis.mentoring;

import io.quarkus.hibernate.reactive.panache.Panache;
import java.util.UUID;

/** Members as this service knows them, put into its projection. */
public final class Directory {
    private Directory() {}

    /** A new one, without a lead. */
    public static UUID member() {
        UUID id = UUID.randomUUID();
        member(id, null);
        return id;
    }

    /**
     * One with this id.
     *
     * @param lead may be {@code null}
     */
    public static void member(UUID id, UUID lead) {
        InTransaction.call(() -> Panache.getSession()
                .flatMap(session -> session.createNativeQuery("""
                        insert into member (id, version, display_name, job_role, lead_id, time_zone, active)
                        values (:id, 1, :name, 'nurse', cast(:lead as uuid), 'Europe/Amsterdam', true)
                        """)
                        .setParameter("id", id)
                        .setParameter("name", "Member " + id.toString().substring(0, 4))
                        .setParameter("lead", lead == null ? null : lead.toString())
                        .executeUpdate()));
    }

    /** The member reports to this lead from now on. */
    public static void lead(UUID member, UUID lead) {
        LivePairings.sql("update member set lead_id = '" + lead + "' where id = '" + member + "'");
    }
}
