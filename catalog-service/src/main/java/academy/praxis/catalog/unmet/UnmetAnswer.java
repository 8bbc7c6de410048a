package academy.praxis.catalog.unmet;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * Which item answers a need.
 *
 * @param itemId a published item
 */
record UnmetAnswer(@NotNull UUID itemId) {}
