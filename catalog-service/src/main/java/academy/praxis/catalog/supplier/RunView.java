package academy.praxis.catalog.supplier;

import java.time.Instant;
import java.util.UUID;

/**
 * A run as curators see it, while it goes on too.
 *
 * @param connectionId {@code null} when all that the supplier brought is withdrawn
 * @param askedBy {@code null} when the schedule started it
 * @param seen records that the source has, each once, good ones only
 * @param created of a dry run: what would be; so with the other counts
 * @param refused bad records; the first {@value RunStore#MOST_ERRORS} are told with their reasons
 * @param notModified whether the source said that nothing is new
 * @param whole whether the source listed everything, so that what it did not name is gone; {@code null} before its end
 * @param wouldRetire what is gone from the source, when the listing was whole
 * @param needsConfirmation whether it stopped because more than half of what the connection had would be retired; another run may be
 *     told to do so
 * @param failure why it failed
 */
record RunView(
        UUID id,
        UUID supplierId,
        UUID connectionId,
        RunReason reason,
        UUID askedBy,
        boolean dryRun,
        boolean fresh,
        RunState state,
        Instant createdAt,
        Instant startedAt,
        Instant endedAt,
        int attempts,
        long seen,
        long created,
        long updated,
        long unchanged,
        long retired,
        long refused,
        boolean notModified,
        Boolean whole,
        Long wouldRetire,
        boolean needsConfirmation,
        String failure) {

    static RunView of(Run run) {
        return new RunView(
                run.id,
                run.supplierId,
                run.connectionId,
                run.reason,
                run.askedBy,
                run.dryRun,
                run.fresh,
                run.state,
                run.createdAt,
                run.startedAt,
                run.endedAt,
                run.attempts,
                run.seen,
                run.created,
                run.updated,
                run.unchanged,
                run.retired,
                run.refused,
                run.notModified,
                run.whole,
                run.wouldRetire,
                run.needsConfirmation,
                run.failure);
    }
}
