package academy.praxis.identity.member;

import academy.praxis.kit.validation.LanguageTag;
import academy.praxis.kit.validation.TimeZoneId;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** How a file of people is taken. */
class MemberImportMode {
    @QueryParam("dryRun")
    @DefaultValue("false")
    @Parameter(description = "Only say what would happen.")
    boolean dryRun;

    @QueryParam("partial")
    @DefaultValue("false")
    @Parameter(description = "Take the lines that are right although others are wrong; otherwise all or nothing.")
    boolean partial;

    @QueryParam("language")
    @DefaultValue("en")
    @LanguageTag
    @Parameter(description = "The language (BCP 47) of those whose line says none.")
    String language;

    @QueryParam("timeZone")
    @DefaultValue("UTC")
    @TimeZoneId
    @Parameter(description = "The time zone of those whose line says none.")
    String timeZone;
}
