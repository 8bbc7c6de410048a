package academy.praxis.catalog.item;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a draft is sent back to its owner. */
record ReviewNote(@NotBlank @Size(max = 2000) String reason) {}
