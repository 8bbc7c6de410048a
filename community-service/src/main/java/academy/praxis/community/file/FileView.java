package academy.praxis.community.file;

import java.time.Instant;
import java.util.UUID;

/**
 * A file, without what is in it.
 *
 * @param name as who brought it called it
 * @param type its media type, as its content shows it
 * @param size in bytes, as it is kept
 */
public record FileView(UUID id, String name, String type, long size, Instant createdAt) {}
