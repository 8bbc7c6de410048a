package academy.praxis.performance.directory;

import java.util.Set;
import java.util.UUID;

/**
 * A person of the academy, as this service knows them from the bus.
 *
 * @param active whether they may take part; false once deactivated
 */
public record Member(UUID id, String displayName, Set<String> roles, boolean active) {}
