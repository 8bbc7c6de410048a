package academy.praxis.catalog.supplier;

import academy.praxis.catalog.connector.Sink;
import academy.praxis.catalog.connector.SourceDescription;
import academy.praxis.catalog.connector.SuppliedRecord;
import academy.praxis.catalog.fetch.FetchState;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** Gathers what a connector finds and has it stored batch by batch, at the latest every few seconds, so that progress shows. */
final class RunSink implements Sink {
    /** The most that one run may bring. */
    static final long MOST = 1_000_000;

    private static final long PATIENCE = Duration.ofSeconds(5).toNanos();
    private static final int ENOUGH = Intake.MOST / 2;

    private final RunWriter writer;
    private final BooleanSupplier cancelled;
    private final Map<String, FetchState> fetched = new HashMap<>();
    private Batch batch = new Batch();
    private long stored = System.nanoTime();
    private long told;
    private SourceDescription description;
    private String bookmark;
    private boolean notModified;
    private Boolean whole;

    RunSink(RunWriter writer, BooleanSupplier cancelled) {
        this.writer = writer;
        this.cancelled = cancelled;
    }

    @Override
    public void described(SourceDescription description) {
        this.description = description;
    }

    @Override
    public void record(SuppliedRecord record) {
        next();
        batch.record(record);
    }

    @Override
    public void unchanged(String externalId) {
        next();
        batch.unchanged(externalId);
    }

    @Override
    public void deleted(String externalId) {
        next();
        batch.deleted(externalId);
    }

    @Override
    public void refused(String at, String reason) {
        next();
        batch.refused(at, reason);
    }

    /** Stores first when there is enough: before and not after the call, so that a resume point that follows is stored too. */
    private void next() {
        if (++told > MOST) {
            throw new RunFailure("The source has more than " + MOST + " records; they do not all fit.");
        }
        if (batch.size() >= Intake.MOST || !batch.isEmpty() && System.nanoTime() - stored > PATIENCE) {
            store();
        }
    }

    @Override
    public void resumePoint(String token) {
        batch.resumePoint(token);
        if (batch.size() >= ENOUGH) {
            store();
        }
    }

    @Override
    public void fetched(String url, FetchState state) {
        if (fetched.size() < ConnectionRepository.MOST_STATES) {
            fetched.put(url, state);
        }
    }

    @Override
    public void remember(String bookmark) {
        this.bookmark = bookmark;
    }

    @Override
    public void notModified() {
        notModified = true;
    }

    @Override
    public void complete(boolean whole) {
        this.whole = whole;
    }

    @Override
    public boolean isCancelled() {
        return cancelled.getAsBoolean();
    }

    /** Stores what was told so far. */
    void store() {
        if (!batch.isEmpty()) {
            writer.store(batch);
            batch = new Batch();
        }
        stored = System.nanoTime();
    }

    Map<String, FetchState> fetched() {
        return fetched;
    }

    /** {@code null} when the source said nothing of itself. */
    SourceDescription description() {
        return description;
    }

    /** {@code null} for none. */
    String bookmark() {
        return bookmark;
    }

    boolean isNotModified() {
        return notModified;
    }

    /** Whether everything was listed; {@code null} when the connector did not say that it came to the end. */
    Boolean whole() {
        return whole;
    }
}
