package academy.praxis.kit.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A row of the outbox, as the unit of work writes it. */
@Entity
@Table(name = "outbox")
class OutboxRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long seq;

    UUID id;
    String topic;
    String type;

    @Column(name = "aggregate_id")
    UUID aggregateId;

    Instant time;
    String data;
    String traceparent;
}
