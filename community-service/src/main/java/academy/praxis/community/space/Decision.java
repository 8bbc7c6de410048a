package academy.praxis.community.space;

import jakarta.validation.constraints.NotNull;

/**
 * What a moderator decides on a request to join.
 *
 * @param accepted whether the member comes in
 */
record Decision(@NotNull Boolean accepted) {}
