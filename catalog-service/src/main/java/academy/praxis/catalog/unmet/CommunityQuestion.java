package academy.praxis.catalog.unmet;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * How a need is put to the community.
 *
 * @param spaceId the space to ask in
 * @param title the question itself when absent
 * @param body more about it; the question itself when absent
 */
record CommunityQuestion(
        @NotNull UUID spaceId,
        @Size(min = 3, max = 200) String title,
        @Size(max = 20_000) String body) {}
