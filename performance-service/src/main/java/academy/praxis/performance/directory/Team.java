package academy.praxis.performance.directory;

import java.util.UUID;

/**
 * A team, as this service knows it from the bus.
 *
 * @param leadId who leads it; {@code null} for nobody
 */
public record Team(UUID id, String name, UUID leadId) {}
