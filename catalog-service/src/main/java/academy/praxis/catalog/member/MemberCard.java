package academy.praxis.catalog.member;

import java.util.List;
import java.util.UUID;

/**
 * How a member is shown, and what suits them.
 *
 * @param jobRole {@code null} when none is known
 * @param languages BCP 47
 */
public record MemberCard(UUID id, String displayName, String jobRole, List<String> languages) {}
