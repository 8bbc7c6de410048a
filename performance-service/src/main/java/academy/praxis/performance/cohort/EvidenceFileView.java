package academy.praxis.performance.cohort;

import java.time.Instant;
import java.util.UUID;

/**
 * A file, without what is in it.
 *
 * @param name as it is saved: as who brought it called it, with the ending of what it is
 * @param type its media type, as its content shows it
 * @param size in bytes, as it is kept
 */
record EvidenceFileView(UUID id, String name, String type, long size, Instant createdAt) {
    static EvidenceFileView of(EvidenceFile file) {
        return new EvidenceFileView(file.id, file.name, file.type, file.size, file.createdAt);
    }
}
