package academy.praxis.community.space;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * Whom a moderator invites.
 *
 * @param memberIds active members of the academy
 */
record Invited(@NotEmpty @Size(max = 100) List<@NotNull UUID> memberIds) {}
