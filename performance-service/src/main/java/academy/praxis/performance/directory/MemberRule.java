package academy.praxis.performance.directory;

import java.util.UUID;

/**
 * Members to whom all of it applies.
 *
 * @param jobRole in any case; {@code null} for any
 * @param teamId {@code null} for any
 */
public record MemberRule(String jobRole, UUID teamId) {}
