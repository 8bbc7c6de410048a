package academy.praxis.performance.work;

import java.util.UUID;

/**
 * What other features know of a practice that is in use.
 *
 * @param why {@code null} where nobody said it
 * @param evidence {@code null} where nobody said it
 * @param observedBy the member who saw it and can be asked about it
 */
public record PracticeCard(UUID id, UUID taskId, String what, String why, String evidence, UUID observedBy) {}
