package academy.praxis.identity.team;

import java.util.UUID;

/**
 * A team as far as its members need to know it.
 *
 * @param leadId {@code null} while nobody leads it
 */
public record TeamRef(UUID id, String name, UUID leadId) {}
