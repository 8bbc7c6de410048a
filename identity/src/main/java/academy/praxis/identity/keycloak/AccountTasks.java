package academy.praxis.identity.keycloak;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The notes about accounts, as the worker reads them. A note is claimed by moving its due time into the future, so a worker that dies with
 * it gives it back by doing nothing. Blocking: for worker threads.
 */
@ApplicationScoped
class AccountTasks {
    private static final String RETURNING = " returning member_id, wanted, invite, credential_expected, attempts";

    /** Invitations come last: a file brings thousands, and whoever is to be kept out does not wait for them. */
    private static final String CLAIM = """
            update account_task set due_at = now() + make_interval(secs => ?), attempts = attempts + 1
            where member_id in (
                select member_id from account_task where due_at <= now() order by invite, due_at limit ? for update skip locked)""" + RETURNING;

    private static final String CLAIM_NEW = """
            update account_task set due_at = now() + make_interval(secs => ?), attempts = attempts + 1
            where member_id = ? and credential_expected and attempts = 0""" + RETURNING;

    private static final String DONE = "delete from account_task where member_id = ? and wanted = ?";

    /** Somebody asked again, or finished with an older state, while we worked: look once more. */
    private static final String AGAIN = """
            insert into account_task (member_id, wanted) values (?, nextval('account_task_wanted'))
            on conflict (member_id) do update set wanted = excluded.wanted, due_at = now()""";

    private static final String POSTPONE = """
            update account_task set due_at = now() + make_interval(secs => ?), last_error = ?
            where member_id = ? and wanted = ?""";

    private final Sql sql;

    AccountTasks(Sql sql) {
        this.sql = sql;
    }

    List<AccountTask> claim(int max, Duration lease) {
        return sql.query(CLAIM, AccountTasks::task, seconds(lease), max);
    }

    /** The note of a member who has just been created with a password, if nobody took it up yet. */
    Optional<AccountTask> claimNew(UUID memberId, Duration lease) {
        return sql.query(CLAIM_NEW, AccountTasks::task, seconds(lease), memberId).stream()
                .findFirst();
    }

    void done(AccountTask task) {
        if (sql.update(DONE, task.memberId(), task.wanted()) == 0) {
            request(task.memberId());
        }
    }

    void postpone(AccountTask task, Duration delay, String why) {
        sql.update(POSTPONE, seconds(delay), why, task.memberId(), task.wanted());
    }

    void request(UUID memberId) {
        sql.update(AGAIN, memberId);
    }

    long waiting() {
        return sql.query("select count(*) from account_task", row -> row.getLong(1))
                .get(0);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private static AccountTask task(ResultSet row) throws SQLException {
        return new AccountTask(
                row.getObject("member_id", UUID.class),
                row.getLong("wanted"),
                row.getBoolean("invite"),
                row.getBoolean("credential_expected"),
                row.getInt("attempts"));
    }
}
