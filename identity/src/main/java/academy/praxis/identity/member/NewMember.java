package academy.praxis.identity.member;

import academy.praxis.kit.validation.LanguageTag;
import academy.praxis.kit.validation.TimeZoneId;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * A person to be taken in.
 *
 * @param email unique whatever its case; what one signs in with
 * @param languages BCP 47, the preferred one first
 * @param roles beside {@code learner}, which everybody is
 * @param invite whether to mail an invitation to choose a password; no unless said
 * @param password taken only where {@code praxis.identity.initial-passwords} allows it; never written back, stored or logged
 */
record NewMember(
        @NotBlank @Size(max = 120) @Pattern(regexp = "\\P{Cc}*", message = "must not have control characters")
        String displayName,

        @NotNull @Email @Size(max = 254) @Pattern(regexp = "\\P{Cc}*", message = "must not have control characters")
        String email,

        @NotBlank @Size(max = 120) @Pattern(regexp = "\\P{Cc}*", message = "must not have control characters")
        String jobRole,

        UUID teamId,
        @NotEmpty @Size(max = 10) List<@NotNull @LanguageTag String> languages,
        @NotNull @TimeZoneId String timeZone,
        @Size(max = 10) List<@NotNull MemberRole> roles,
        Boolean invite,

        @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) @Size(min = 10, max = 128)
        String password) {

    NewMember {
        roles = roles == null ? List.of() : roles;
        invite = invite != null && invite;
    }

    MemberContent content() {
        return new MemberContent(displayName, email, jobRole, teamId, languages, timeZone, roles);
    }

    /** Without the password, so that it stands in no log. */
    @Override
    public String toString() {
        return "NewMember[" + email + "]";
    }
}
