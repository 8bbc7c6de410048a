package academy.praxis.catalog.supplier;

import academy.praxis.kit.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** One way in which a supplier's records are fetched. */
@Entity
@Table(name = "supplier_connection")
class Connection {
    @Id
    UUID id;

    @Version
    long version;

    @Column(name = "supplier_id")
    UUID supplierId;

    String name;
    String kind;

    /** In JSON, by name. */
    String settings;

    /** The secret settings in JSON, sealed; {@code null} for none. */
    byte[] sealed;

    String schedule;
    boolean enabled;

    @Column(name = "next_run_at")
    Instant nextRunAt;

    /** What the connector asked to remember. */
    String bookmark;

    /** What the source says of itself, in JSON. */
    String described;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    static Connection to(UUID supplier, String kind) {
        Connection connection = new Connection();
        connection.id = Ids.next();
        connection.supplierId = supplier;
        connection.kind = kind;
        connection.createdAt = now();
        return connection;
    }

    void write(ConnectionContent content, String settings) {
        name = content.name().strip();
        this.settings = settings;
        boolean sameRhythm = enabled == content.enabled() && java.util.Objects.equals(schedule, content.schedule());
        schedule = content.schedule();
        enabled = content.enabled();
        updatedAt = now();
        Duration interval = Schedule.of(schedule);
        if (interval == null || !enabled) {
            nextRunAt = null;
        } else if (!sameRhythm || nextRunAt == null) {
            nextRunAt = updatedAt;
        }
    }

    /** What the sealed secrets belong to: under another connection or supplier they do not open. */
    String belongsTo() {
        return "praxis.connection:" + supplierId + ":" + id;
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
