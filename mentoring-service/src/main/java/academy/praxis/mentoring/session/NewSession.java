package academy.praxis.mentoring.session;

import academy.praxis.kit.validation.LanguageTag;
import academy.praxis.kit.validation.WebAddress;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;

/**
 * A session that one proposes.
 *
 * @param title one line; calendars show it
 * @param place where one meets, one line; leave out when it is nowhere in particular
 * @param link where one meets online: https only
 * @param agenda Markdown, in one's own words; leave out to take a template's
 * @param agendaTemplate the id of an agenda template, such as {@code first-session}; not together with {@code agenda}
 * @param agendaLanguage of the template; English when left out
 * @param startTimes one to five, to choose from: in the future, at most a year ahead; parts of a second are dropped
 * @param minutes how long it takes, 10 to 480
 */
record NewSession(
        @NotBlank @Size(max = 120) @Pattern(regexp = SessionDetails.ONE_LINE, message = "must be one line")
        String title,

        @Size(min = 1, max = 200) @Pattern(regexp = SessionDetails.ONE_LINE, message = "must be one line")
        String place,

        @Size(max = 1000) @WebAddress @Pattern(regexp = SessionDetails.HTTPS, message = "must be an https address")
        String link,

        @Size(max = 8000) String agenda,
        @Size(max = 60) String agendaTemplate,
        @LanguageTag String agendaLanguage,
        @NotEmpty @Size(max = 5) List<@NotNull Instant> startTimes,
        @NotNull @Min(10) @Max(480) Integer minutes) {}
