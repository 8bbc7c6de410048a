package academy.praxis.identity.keycloak;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The notes about integrators' clients, claimed and given back as {@link AccountTasks} are; but one attempt at a time for each client, also when
 * a new note comes while it is at work: of two secrets made at once, the one that was shown could be the one that lost. Blocking: for worker
 * threads.
 */
@ApplicationScoped
class ClientTasks {
    private static final String RETURNING = " returning credential_id, wanted, attempts";

    private static final String CLAIM = """
            update credential_task
            set due_at = now() + make_interval(secs => ?), leased_until = now() + make_interval(secs => ?), attempts = attempts + 1
            where credential_id in (
                select credential_id from credential_task where due_at <= now() and leased_until <= now()
                order by due_at limit ? for update skip locked)""" + RETURNING;

    private static final String CLAIM_NEW = """
            update credential_task
            set due_at = now() + make_interval(secs => ?), leased_until = now() + make_interval(secs => ?), attempts = attempts + 1
            where credential_id = ? and attempts = 0 and leased_until <= now()""" + RETURNING;

    private static final String DONE = "delete from credential_task where credential_id = ? and wanted = ?";

    private static final String AGAIN = """
            insert into credential_task (credential_id, wanted) values (?, nextval('credential_task_wanted'))
            on conflict (credential_id) do update set wanted = excluded.wanted, due_at = now(), leased_until = '-infinity'""";

    /** A note that is there looks anyway. */
    private static final String UNLESS_NOTED = """
            insert into credential_task (credential_id, wanted) values (?, nextval('credential_task_wanted'))
            on conflict (credential_id) do nothing""";

    private static final String POSTPONE = """
            update credential_task set due_at = now() + make_interval(secs => ?), leased_until = '-infinity', last_error = ?
            where credential_id = ? and wanted = ?""";

    private final Sql sql;

    ClientTasks(Sql sql) {
        this.sql = sql;
    }

    List<ClientTask> claim(int max, Duration lease) {
        return sql.query(CLAIM, ClientTasks::task, seconds(lease), seconds(lease), max);
    }

    /** The note that a request has just left, if nobody took it up yet. */
    Optional<ClientTask> claimNew(UUID credentialId, Duration lease) {
        return sql.query(CLAIM_NEW, ClientTasks::task, seconds(lease), seconds(lease), credentialId).stream()
                .findFirst();
    }

    void done(ClientTask task) {
        if (sql.update(DONE, task.credentialId(), task.wanted()) == 0) {
            sql.update(AGAIN, task.credentialId());
        }
    }

    void postpone(ClientTask task, Duration delay, String why) {
        sql.update(POSTPONE, seconds(delay), why, task.credentialId(), task.wanted());
    }

    /** Notes that the client should be looked at, unless that is noted already. */
    void request(UUID credentialId) {
        sql.update(UNLESS_NOTED, credentialId);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private static ClientTask task(ResultSet row) throws SQLException {
        return new ClientTask(
                row.getObject("credential_id", UUID.class), row.getLong("wanted"), row.getInt("attempts"));
    }
}
