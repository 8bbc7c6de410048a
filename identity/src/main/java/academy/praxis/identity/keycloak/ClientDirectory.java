package academy.praxis.identity.keycloak;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The credentials of integrators, read for what their clients should be. Blocking: for worker threads. */
@ApplicationScoped
class ClientDirectory {
    private static final String CLIENT = "select id, client_id, name, rights, status, rotated_at from credential";

    private final Sql sql;

    ClientDirectory(Sql sql) {
        this.sql = sql;
    }

    Optional<DesiredClient> client(UUID credentialId) {
        return sql.query(CLIENT + " where id = ?", ClientDirectory::client, credentialId).stream()
                .findFirst();
    }

    /** In the order of their ids, the deleted too; those after {@code after}. */
    List<DesiredClient> clientsAfter(UUID after, int max) {
        return sql.query(CLIENT + " where id > ? order by id limit ?", ClientDirectory::client, after, max);
    }

    private static DesiredClient client(ResultSet row) throws SQLException {
        String status = row.getString("status");
        return new DesiredClient(
                row.getObject("id", UUID.class),
                row.getString("client_id"),
                row.getString("name"),
                Stream.of((String[]) row.getArray("rights").getArray()).toList(),
                status.equals("ACTIVE"),
                status.equals("DELETED"),
                row.getTimestamp("rotated_at").getTime());
    }
}
