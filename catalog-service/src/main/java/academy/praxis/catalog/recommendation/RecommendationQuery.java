package academy.praxis.catalog.recommendation;

import academy.praxis.kit.validation.LanguageTag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What recommendations are narrowed to. */
class RecommendationQuery {
    @QueryParam("minutes")
    @Min(1)
    @Max(60_000)
    @Parameter(description = "The time that I have now.")
    Integer minutes;

    @QueryParam("task")
    @Size(max = 100)
    @Parameter(description = "What I am doing now, instead of the tasks and obstacles that I said I work on.")
    String task;

    @QueryParam("language")
    @LanguageTag
    @Parameter(description = "Instead of the languages that I learn in.")
    String language;

    @QueryParam("limit")
    @DefaultValue("10")
    @Min(1)
    @Max(50)
    @Parameter(description = "How many to give at most, 1 to 50.")
    int limit;

    @HeaderParam("Accept-Language")
    @Parameter(description = "In which language reasons are given: `en` or `nl`.")
    String acceptLanguage;

    boolean isForTask() {
        return task != null && !task.isBlank();
    }
}
