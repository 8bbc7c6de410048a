package academy.praxis.catalog.supplier;

import io.vertx.pgclient.PgException;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

/** What the database said of a fault (PostgreSQL, appendix A), whoever wrapped it. */
final class SqlStates {
    private SqlStates() {}

    static Set<String> of(Throwable fault) {
        Set<String> states = new HashSet<>();
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof PgException pg) {
                states.add(pg.getSqlState());
            } else if (cause instanceof SQLException sql) {
                states.add(sql.getSQLState());
            }
        }
        return states;
    }
}
