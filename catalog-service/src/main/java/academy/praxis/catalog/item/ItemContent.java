package academy.praxis.catalog.item;

import academy.praxis.kit.problem.ProblemException;
import academy.praxis.kit.validation.LanguageTag;
import academy.praxis.kit.validation.WebAddress;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What a curator or member writes of a learning item.
 *
 * @param summary what one gets out of it, in a sentence or two
 * @param body the text itself in Markdown; absent where the item is elsewhere
 * @param minutes the time that it takes, 1 to 60,000; at most {@value ItemForm#MICRO_MINUTES} for a micro item
 * @param languages BCP 47
 * @param tasks what it helps to do
 * @param obstacles what it helps to get over
 * @param url where it is, when it is elsewhere
 * @param licence under which terms it may be used, in words
 * @param supplier whom it comes from; absent when it is the academy's own
 */
record ItemContent(
        @NotBlank @Size(min = 3, max = 200) String title,
        @NotBlank @Size(max = 1000) String summary,
        @Size(max = 100_000) String body,
        @NotNull ItemForm form,
        @NotNull @Min(1) @Max(60_000) Integer minutes,
        @NotEmpty @Size(max = 10) List<@NotNull @LanguageTag String> languages,
        @Size(max = 30) List<@NotBlank @Size(max = 100) String> tasks,
        @Size(max = 30) List<@NotBlank @Size(max = 100) String> obstacles,
        @Size(max = 30) List<@NotBlank @Size(max = 100) String> skills,
        @Size(max = 2000) @WebAddress String url,
        @Size(max = 200) String licence,
        @Size(max = 200) String supplier) {

    ItemContent {
        tasks = tasks == null ? List.of() : tasks;
        obstacles = obstacles == null ? List.of() : obstacles;
        skills = skills == null ? List.of() : skills;
    }

    /**
     * Holds when the item takes no longer than its form allows.
     *
     * @throws ProblemException 400 that names the minutes
     */
    void mustFitItsForm() {
        if (form == ItemForm.MICRO && minutes > ItemForm.MICRO_MINUTES) {
            throw ProblemException.invalid(
                    "minutes", "a micro item takes at most " + ItemForm.MICRO_MINUTES + " minutes");
        }
    }
}
