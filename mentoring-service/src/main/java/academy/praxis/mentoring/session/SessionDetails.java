package academy.praxis.mentoring.session;

import academy.praxis.kit.validation.WebAddress;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What a session is about and where it is.
 *
 * @param title one line; calendars show it
 * @param place where one meets, one line; leave out when it is nowhere in particular
 * @param link where one meets online: https only
 * @param agenda Markdown; those in the session read it, no calendar shows it
 */
record SessionDetails(
        @NotBlank @Size(max = 120) @Pattern(regexp = ONE_LINE, message = "must be one line")
        String title,

        @Size(min = 1, max = 200) @Pattern(regexp = ONE_LINE, message = "must be one line")
        String place,

        @Size(max = 1000) @WebAddress @Pattern(regexp = HTTPS, message = "must be an https address")
        String link,

        @Size(max = 8000) String agenda) {
    static final String ONE_LINE = "[^\\p{Cntrl}\\u2028\\u2029]*";
    static final String HTTPS = "(?i)https://.*";
}
