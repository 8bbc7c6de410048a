package academy.praxis.performance.work;

import java.util.UUID;

/**
 * What other features know of a task.
 *
 * @param key the catalog's word for it
 * @param outcomeId {@code null} where it matters to no result that is measured
 * @param inUse false when it or its job is archived
 */
public record TaskCard(UUID id, String name, String key, UUID outcomeId, boolean inUse) {}
