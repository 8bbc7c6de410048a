package academy.praxis.identity.keycloak;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The directory of members, read for what their accounts should be. Blocking: for worker threads. */
@ApplicationScoped
class Directory {
    private static final String ACCOUNT = "select id, email, display_name, languages, status, roles from member";

    private final Sql sql;

    Directory(Sql sql) {
        this.sql = sql;
    }

    Optional<DesiredAccount> account(UUID memberId) {
        return sql.query(ACCOUNT + " where id = ?", Directory::account, memberId).stream()
                .findFirst();
    }

    /** In the order of their ids; those after {@code after}. */
    List<DesiredAccount> accountsAfter(UUID after, int max) {
        return sql.query(ACCOUNT + " where id > ? order by id limit ?", Directory::account, after, max);
    }

    /** Members who have not accepted their invitation yet. */
    List<DesiredAccount> invited(int max) {
        return sql.query(ACCOUNT + " where status = 'INVITED' order by id limit ?", Directory::account, max);
    }

    private static DesiredAccount account(ResultSet row) throws SQLException {
        return DesiredAccount.of(
                row.getObject("id", UUID.class),
                row.getString("email"),
                row.getString("display_name"),
                words(row, "languages"),
                row.getString("status"),
                words(row, "roles"));
    }

    private static List<String> words(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
