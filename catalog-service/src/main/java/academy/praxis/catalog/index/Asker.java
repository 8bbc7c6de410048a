package academy.praxis.catalog.index;

import java.util.UUID;

/**
 * Who asks, as far as what they may see goes.
 *
 * @param team may be {@code null}
 * @param jobRole may be {@code null}
 * @param seesAll whatever the audience is
 */
public record Asker(UUID team, String jobRole, boolean seesAll) {}
