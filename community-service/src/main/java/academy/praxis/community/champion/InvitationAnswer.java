package academy.praxis.community.champion;

import jakarta.validation.constraints.NotNull;

/** What who is invited says to it. */
record InvitationAnswer(@NotNull Boolean accepted) {}
