package academy.praxis.catalog.supplier;

import academy.praxis.kit.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** One reading of a connection. Written here when it is asked for; its course is written by {@link RunStore}. */
@Entity
@Table(name = "supplier_run")
class Run {
    @Id
    UUID id;

    @Column(name = "supplier_id")
    UUID supplierId;

    @Column(name = "connection_id")
    UUID connectionId;

    @Enumerated(EnumType.STRING)
    RunReason reason;

    @Column(name = "asked_by")
    UUID askedBy;

    @Column(name = "dry_run")
    boolean dryRun;

    boolean fresh;

    @Column(name = "retiring_confirmed")
    boolean retiringConfirmed;

    @Enumerated(EnumType.STRING)
    RunState state;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "started_at")
    Instant startedAt;

    @Column(name = "ended_at")
    Instant endedAt;

    /** Who works on it; a worker that was given up finds another id here. */
    UUID worker;

    Instant heartbeat;
    int attempts;

    @Column(name = "resume_point")
    String resumePoint;

    @Column(name = "refused_at_resume")
    long refusedAtResume;

    long seen;
    long created;
    long updated;
    long unchanged;
    long retired;
    long refused;

    @Column(name = "not_modified")
    boolean notModified;

    Boolean whole;

    @Column(name = "would_retire")
    Long wouldRetire;

    @Column(name = "needs_confirmation")
    boolean needsConfirmation;

    String failure;

    static Run asked(UUID supplier, UUID connection, NewRun wish, UUID by) {
        Run run = queued(supplier, connection, RunReason.HAND);
        run.dryRun = wish.isDry();
        run.fresh = wish.isFresh() || wish.mayRetire();
        run.retiringConfirmed = wish.mayRetire();
        run.askedBy = by;
        return run;
    }

    static Run withdrawal(UUID supplier, UUID by) {
        Run run = queued(supplier, null, RunReason.WITHDRAWAL);
        run.retiringConfirmed = true;
        run.askedBy = by;
        return run;
    }

    static Run due(UUID supplier, UUID connection) {
        return queued(supplier, connection, RunReason.SCHEDULE);
    }

    private static Run queued(UUID supplier, UUID connection, RunReason reason) {
        Run run = new Run();
        run.id = Ids.next();
        run.supplierId = supplier;
        run.connectionId = connection;
        run.reason = reason;
        run.state = RunState.QUEUED;
        run.createdAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
        return run;
    }
}
