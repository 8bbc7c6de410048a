package academy.praxis.catalog.supplier;

import academy.praxis.catalog.connector.SourceDescription;
import academy.praxis.kit.precondition.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A connection as curators see it.
 *
 * @param secrets the names of those that are kept
 * @param nextRunAt when it is due by its schedule; {@code null} when it has none or is off
 * @param described what the source said of itself; {@code null} before the first run
 */
record ConnectionView(
        UUID id,
        long version,
        UUID supplierId,
        String name,
        String kind,
        Map<String, String> settings,
        List<String> secrets,
        String schedule,
        boolean enabled,
        Instant nextRunAt,
        SourceDescription described,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {}
