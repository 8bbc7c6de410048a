package academy.praxis.catalog;

import io.quarkus.hibernate.reactive.panache.Panache;
import java.util.List;
import java.util.UUID;

/** Members as this service knows them, put into its projection; and a look into its store. */
public final class Directory {
    private Directory() {}

    /** A new one with this job role, in this team; both may be {@code null}. */
    public static UUID member(String jobRole, UUID team) {
        UUID id = UUID.randomUUID();
        InTransaction.call(() -> Panache.getSession()
                .flatMap(session -> session.createNativeQuery("""
                        insert into member (id, version, display_name, job_role, team_id, languages, active)
                        values (:id, 1, :name, :jobRole, cast(:team as uuid), '{en}', true)
                        """)
                        .setParameter("id", id)
                        .setParameter("name", "Member " + id.toString().substring(0, 4))
                        .setParameter("jobRole", jobRole)
                        .setParameter("team", team == null ? null : team.toString())
                        .executeUpdate()));
        return id;
    }

    /** Any statement, in a transaction of its own. */
    public static void sql(String statement) {
        InTransaction.call(() -> Panache.getSession()
                .flatMap(session -> session.createNativeQuery(statement).executeUpdate()));
    }

    /** The first column of what a query gives. */
    public static <T> List<T> column(String query, Class<T> type) {
        return InTransaction.call(() -> Panache.getSession()
                .flatMap(session -> session.createNativeQuery(query, type).getResultList()));
    }
}
