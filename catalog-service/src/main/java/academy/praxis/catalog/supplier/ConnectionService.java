package academy.praxis.catalog.supplier;

import academy.praxis.catalog.connector.SourceDescription;
import academy.praxis.kit.idempotency.IdempotencyKey;
import academy.praxis.kit.page.Cursor;
import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.postgres.Idempotency;
import academy.praxis.kit.postgres.UnitOfWork;
import academy.praxis.kit.precondition.IfMatch;
import academy.praxis.kit.problem.ProblemException;
import academy.praxis.kit.problem.ProblemType;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** The connections of suppliers. A secret goes in and never comes out, and goes to no server but the one that it was given for. */
@ApplicationScoped
class ConnectionService {
    private static final int MOST = 20;
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final SupplierRepository suppliers;
    private final ConnectionRepository connections;
    private final RunRepository runs;
    private final Connectors connectors;
    private final SecretSeal seal;
    private final UnitOfWork work;
    private final Idempotency idempotency;
    private final ObjectMapper json;

    ConnectionService(
            SupplierRepository suppliers,
            ConnectionRepository connections,
            RunRepository runs,
            Connectors connectors,
            SecretSeal seal,
            UnitOfWork work,
            Idempotency idempotency,
            ObjectMapper json) {
        this.suppliers = suppliers;
        this.connections = connections;
        this.runs = runs;
        this.connectors = connectors;
        this.seal = seal;
        this.work = work;
        this.idempotency = idempotency;
        this.json = json;
    }

    /** All of a command that a retry is compared by: a secret would be kept as a fingerprint that can be guessed. */
    record Asked(UUID supplierId, ConnectionContent content) {}

    Uni<Page<ConnectionView>> list(UUID supplier, PageRequest page) {
        return Panache.withSession(() -> suppliers.byId(supplier).flatMap(found -> connections.page(supplier, page)))
                .map(rows -> Page.of(rows, page, this::view, row -> Cursor.after(row.createdAt, row.id)));
    }

    Uni<ConnectionView> get(UUID supplier, UUID id) {
        return Panache.withSession(() -> connections.byId(supplier, id)).map(this::view);
    }

    Uni<ConnectionView> connect(UUID supplier, ConnectionContent content, IdempotencyKey key) {
        Map<String, String> secrets = content.secrets() == null ? Map.of() : content.secrets();
        connectors.check(content.kind(), content.settings(), secrets);
        Schedule.of(content.schedule());
        return idempotency.once(
                key,
                "connect-supplier",
                new Asked(supplier, content.withoutSecrets()),
                ConnectionView.class,
                () -> suppliers
                        .byId(supplier)
                        .flatMap(found -> connections.count("supplierId", supplier))
                        .flatMap(count -> {
                            if (count >= MOST) {
                                throw ProblemException.conflict("A supplier has at most " + MOST + " connections.");
                            }
                            Connection connection = Connection.to(supplier, content.kind());
                            connection.write(content, write(content.settings()));
                            seal(connection, secrets);
                            return connections.persistAndFlush(connection);
                        })
                        .map(this::view));
    }

    Uni<ConnectionView> change(UUID supplier, UUID id, ConnectionContent content, IfMatch ifMatch) {
        Schedule.of(content.schedule());
        return work.transact(() -> connections
                .byId(supplier, id)
                .invoke(connection -> ifMatch.check(connection.version))
                .call(connection -> isReadOtherwise(connection, content)
                        ? writeAnew(connection, content)
                        : write(connection, content))
                .map(this::view));
    }

    /** A run that goes on would keep at its end what it learned by the old settings. It is locked first, as by its own worker. */
    private Uni<Void> writeAnew(Connection connection, ConnectionContent content) {
        return runs.cancelAllOfConnection(connection.id)
                .flatMap(cancelled -> write(connection, content))
                .flatMap(written -> connections.readAnew(connection.id));
    }

    private Uni<Void> write(Connection connection, ConnectionContent content) {
        connection.write(content, write(content.settings()));
        if (content.secrets() != null) {
            seal(connection, content.secrets());
        }
        return connections.flush();
    }

    /** Its items stay. */
    Uni<Void> disconnect(UUID supplier, UUID id, IfMatch ifMatch) {
        return work.transact(() -> connections
                .byId(supplier, id)
                .invoke(connection -> ifMatch.check(connection.version))
                .call(connection -> runs.mustRest(id))
                .flatMap(
                        connection -> connections.delete("id = ?1 and version = ?2", connection.id, connection.version))
                .invoke(deleted -> {
                    if (deleted == 0) {
                        throw new ProblemException(
                                ProblemType.STALE_VERSION, "Somebody changed this at the same time.", List.of());
                    }
                })
                .replaceWithVoid());
    }

    /** All settings of the connection, secrets among them: for its connector alone. */
    Map<String, String> forConnector(Connection connection) {
        Map<String, String> all = new HashMap<>(read(connection.settings));
        all.putAll(secrets(connection));
        return all;
    }

    /** Whether the source is read in another way by what is now said of it; refuses what cannot be. */
    private boolean isReadOtherwise(Connection connection, ConnectionContent content) {
        if (!connection.kind.equals(content.kind())) {
            throw ProblemException.invalid("kind", "stays as it is; make another connection");
        }
        Map<String, String> before = read(connection.settings);
        if (content.secrets() == null
                && connection.sealed != null
                && !Connectors.servers(before).containsAll(Connectors.servers(content.settings()))) {
            throw ProblemException.invalid("secrets", "must be given again for another server");
        }
        Map<String, String> secrets = content.secrets() == null ? secrets(connection) : content.secrets();
        connectors.check(connection.kind, content.settings(), secrets);
        return content.secrets() != null || !before.equals(content.settings());
    }

    private void seal(Connection connection, Map<String, String> secrets) {
        connection.sealed = secrets.isEmpty() ? null : seal.seal(write(secrets), connection.belongsTo());
    }

    private Map<String, String> secrets(Connection connection) {
        return connection.sealed == null ? Map.of() : read(seal.open(connection.sealed, connection.belongsTo()));
    }

    private ConnectionView view(Connection connection) {
        return new ConnectionView(
                connection.id,
                connection.version,
                connection.supplierId,
                connection.name,
                connection.kind,
                new TreeMap<>(read(connection.settings)),
                namesOfSecrets(connection),
                connection.schedule,
                connection.enabled,
                connection.nextRunAt,
                description(connection.described),
                connection.createdAt,
                connection.updatedAt);
    }

    /** A key that is gone must not hide the connection from whoever is to enter the secrets again. */
    private List<String> namesOfSecrets(Connection connection) {
        try {
            return secrets(connection).keySet().stream().sorted().toList();
        } catch (ProblemException closed) {
            return List.of();
        }
    }

    private SourceDescription description(String text) {
        try {
            return text == null ? null : json.readValue(text, SourceDescription.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, String> read(String text) {
        try {
            return json.readValue(text, TEXTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String write(Map<String, String> texts) {
        try {
            return json.writeValueAsString(new TreeMap<>(texts));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
