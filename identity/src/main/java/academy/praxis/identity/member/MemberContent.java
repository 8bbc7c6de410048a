package academy.praxis.identity.member;

import academy.praxis.kit.validation.LanguageTag;
import academy.praxis.kit.validation.TimeZoneId;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * What an admin writes of a member; the whole of it, as PUT replaces.
 *
 * @param email unique whatever its case; what one signs in with
 * @param languages BCP 47, the preferred one first
 * @param roles beside {@code learner}, which everybody is
 */
record MemberContent(
        @NotBlank @Size(max = 120) @Pattern(regexp = "\\P{Cc}*", message = "must not have control characters")
        String displayName,

        @NotNull @Email @Size(max = 254) @Pattern(regexp = "\\P{Cc}*", message = "must not have control characters")
        String email,

        @NotBlank @Size(max = 120) @Pattern(regexp = "\\P{Cc}*", message = "must not have control characters")
        String jobRole,

        UUID teamId,
        @NotEmpty @Size(max = 10) List<@NotNull @LanguageTag String> languages,
        @NotNull @TimeZoneId String timeZone,
        @NotNull @Size(max = 10) List<@NotNull MemberRole> roles) {}
