package academy.praxis.catalog.push;

import academy.praxis.catalog.supplier.Intake;
import academy.praxis.catalog.supplier.Suppliers;
import academy.praxis.kit.postgres.UnitOfWork;
import academy.praxis.kit.problem.JsonViolations;
import academy.praxis.kit.problem.ProblemException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import java.util.concurrent.Semaphore;

/**
 * Takes a stream of lines, batch by batch: the next is read from the client when the one before is stored. A batch, and what it takes from the
 * quota, are one transaction.
 */
@ApplicationScoped
class PushService {
    private final Suppliers suppliers;
    private final Intake intake;
    private final PushQuota quota;
    private final PushClient client;
    private final PushSettings settings;
    private final UnitOfWork work;
    private final ObjectReader reader;
    private final Semaphore free;

    PushService(
            Suppliers suppliers,
            Intake intake,
            PushQuota quota,
            PushClient client,
            PushSettings settings,
            UnitOfWork work,
            ObjectMapper json) {
        this.suppliers = suppliers;
        this.intake = intake;
        this.quota = quota;
        this.client = client;
        this.settings = settings;
        this.work = work;
        this.reader = json.readerFor(PushedItem.class)
                .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .with(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
        this.free = new Semaphore(settings.atOnce());
    }

    /** Blocks until all is taken. */
    PushReport take(UUID supplier, InputStream body) {
        String by = client.id();
        mustMeet(supplier, by);
        if (!free.tryAcquire()) {
            throw PushStop.busy();
        }
        try {
            return read(supplier, by, body);
        } catch (IOException broken) {
            throw ProblemException.invalid(
                    "body", "broke off; what came before is in, and all of it may be sent again");
        } finally {
            free.release();
        }
    }

    private void mustMeet(UUID supplier, String by) {
        long left = intake.transact(() -> suppliers.pushedBy(supplier, by).flatMap(card -> quota.left(by)));
        if (left == 0) {
            throw PushStop.quota(0);
        }
    }

    private PushReport read(UUID supplier, String by, InputStream body) throws IOException {
        Lines lines = new Lines(body, settings.lineBytes(), settings.longest());
        Tally tally = new Tally();
        PushBatch batch = new PushBatch();
        long stored = 0;
        try {
            for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
                if (tally.lines() == settings.linesPerRequest() || lines.bytesRead() > settings.requestBytes()) {
                    store(supplier, by, batch, tally, stored);
                    throw PushStop.tooLarge(line.number() - 1, settings.linesPerRequest(), settings.requestBytes());
                }
                tally.line();
                batch.line();
                add(line, batch, tally);
                if (batch.lines() >= Intake.MOST) {
                    store(supplier, by, batch, tally, stored);
                    batch = new PushBatch();
                    stored = line.number();
                }
            }
        } catch (Lines.LateException late) {
            throw PushStop.late(stored, settings.longest());
        }
        store(supplier, by, batch, tally, stored);
        return tally.report();
    }

    private void add(Lines.Line line, PushBatch batch, Tally tally) {
        if (line.text() == null) {
            tally.refuse(line.number(), null, null, line.fault());
            return;
        }
        try {
            PushedItem item = reader.readValue(line.text());
            String id = item == null ? null : item.externalId();
            if (id == null || id.isBlank() || id.length() > 500) {
                tally.refuse(line.number(), null, "externalId", "must have 1 to 500 characters");
            } else if (item.isGone() && item.saysMoreThanThatItIsGone()) {
                tally.refuse(line.number(), id, "deleted", "must not be true in a line that says what the item is");
            } else if (batch.add(line.number(), item)) {
                tally.superseded();
            }
        } catch (JsonProcessingException fault) {
            ProblemException problem = JsonViolations.problemOf(fault);
            if (problem.violations().isEmpty()) {
                tally.refuse(line.number(), null, null, "is not one JSON object");
            } else {
                problem.violations()
                        .forEach(wrong -> tally.refuse(line.number(), null, wrong.field(), wrong.message()));
            }
        }
    }

    private void store(UUID supplier, String by, PushBatch batch, Tally tally, long stored) {
        if (batch.lines() == 0) {
            return;
        }
        Intake.Taken taken = intake.transact(() -> quota.take(by, batch.lines())
                .flatMap(allowed -> allowed
                        ? suppliers
                                .pushedBy(supplier, by)
                                .flatMap(card -> intake.take(card, batch.items(), batch.gone()))
                        : Uni.createFrom().failure(PushStop.quota(stored))));
        taken.imported().forEach(one -> tally.add(batch.lineOf(one.externalId()), one));
        tally.retired(taken.retired());
    }

    @Scheduled(every = "6h", delayed = "20m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> tidy() {
        return work.transact(quota::tidy).replaceWithVoid();
    }
}
