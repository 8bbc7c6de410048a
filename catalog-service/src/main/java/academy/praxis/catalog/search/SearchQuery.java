package academy.praxis.catalog.search;

import academy.praxis.catalog.index.Asker;
import academy.praxis.catalog.index.Question;
import academy.praxis.catalog.item.ItemForm;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What is asked of the academy. */
class SearchQuery {
    static final int MOST = 50;

    @QueryParam("q")
    @NotBlank
    @Size(max = 20_000)
    @Parameter(
            description =
                    "A question in plain words, or a few words; there is no syntax. Beyond 1,000 characters it is cut.",
            required = true)
    String words;

    @QueryParam("form")
    @Parameter(description = "Items of this form only.")
    ItemForm form;

    @QueryParam("maxMinutes")
    @Min(1)
    @Max(60_000)
    @Parameter(description = "Items that take no longer than so many minutes.")
    Integer maxMinutes;

    @QueryParam("language")
    @Size(max = 35)
    @Parameter(description = "Items in this language only (BCP 47).")
    String language;

    @QueryParam("task")
    @Size(max = 100)
    @Parameter(description = "Items that help with this task only.")
    String task;

    @QueryParam("limit")
    @DefaultValue("10")
    @Min(1)
    @Max(MOST)
    @Parameter(description = "How many items to give at most, 1 to 50.")
    int limit;

    @QueryParam("after")
    @Size(max = 500)
    @Parameter(description = "The cursor that the page before gave as `next`; nothing for the first page.")
    String after;

    Question question(Asker asker) {
        return new Question(words, asker, form, maxMinutes, blankIsNone(language), blankIsNone(task));
    }

    private static String blankIsNone(String value) {
        return value == null || value.isBlank() ? null : value;
    }
}
