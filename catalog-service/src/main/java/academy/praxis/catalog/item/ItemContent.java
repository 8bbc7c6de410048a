package academy.praxis.catalog.item;

import academy.praxis.catalog.member.Audience;
import academy.praxis.kit.problem.ProblemException;
import academy.praxis.kit.problem.Violation;
import academy.praxis.kit.validation.LanguageTag;
import academy.praxis.kit.validation.WebAddress;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a curator or member writes of a learning item.
 *
 * @param summary what one gets out of it, in a sentence or two
 * @param body the text itself in Markdown; absent where the item is elsewhere
 * @param minutes the time that it takes, 1 to 60,000; at most {@value ItemForm#MICRO_MINUTES} for a micro item
 * @param languages BCP 47, the one it is written in first
 * @param tasks what it helps to do
 * @param obstacles what it helps to get over
 * @param url where it is, when it is elsewhere
 * @param licence under which terms it may be used, in words
 * @param supplier whom it comes from; absent when it is the academy's own
 * @param identifiers {@code doi:…} or {@code isbn:…}
 * @param mediaSeconds the length of its film or sound in seconds, up to 1,000 hours
 * @param audience whom it is for; everyone when absent
 * @param reviewBy until when somebody is to look whether it is still right; set at the publication when absent
 * @param reviewerId the member who looks; the owner when absent
 * @param experiment what an experiment needs
 * @param assignment what an assignment needs
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
        @Size(max = 200) String supplier,

        @Size(max = 20)
        List<
                        @NotNull @Size(max = 300)
                        @Pattern(
                                regexp = "doi:10\\.[^\\s]+|isbn:[0-9]{9}([0-9]{3})?[0-9x]",
                                message = "must be doi:10.… or isbn: with 10 or 13 digits, in lower case")
                        String>
                identifiers,

        @Min(0) @Max(3_600_000) Integer mediaSeconds,
        @Valid Audience audience,
        LocalDate reviewBy,
        UUID reviewerId,
        @Valid Experiment experiment,
        @Valid Assignment assignment) {
    /** Nobody plans farther ahead. */
    static final int MOST_YEARS = 20;

    private static final int FIRST_YEAR = 2000;
    private static final int MICRO_SECONDS = ItemForm.MICRO_MINUTES * 60;

    ItemContent {
        tasks = tasks == null ? List.of() : tasks;
        obstacles = obstacles == null ? List.of() : obstacles;
        skills = skills == null ? List.of() : skills;
        identifiers = identifiers == null ? List.of() : identifiers;
        audience = audience == null ? Audience.EVERYONE : audience;
    }

    /**
     * Holds when the item takes no longer than its form allows and has no other form's parts.
     *
     * @throws ProblemException 400 that names every field to blame
     */
    void mustFitItsForm() {
        List<Violation> wrong = misfits();
        if (!wrong.isEmpty()) {
            throw ProblemException.invalid(wrong);
        }
    }

    List<Violation> misfits() {
        List<Violation> wrong = new java.util.ArrayList<>();
        if (form == ItemForm.MICRO) {
            if (minutes > ItemForm.MICRO_MINUTES) {
                wrong.add(
                        new Violation("minutes", "a micro item takes at most " + ItemForm.MICRO_MINUTES + " minutes"));
            }
            int reading = ReadingTime.seconds(body, languages.get(0));
            int media = mediaSeconds == null ? 0 : mediaSeconds;
            if (reading + media > MICRO_SECONDS) {
                wrong.add(new Violation(
                        reading > media ? "body" : "mediaSeconds",
                        "a micro item is read and seen in %d seconds; this takes about %d to read and %d to see or hear"
                                .formatted(MICRO_SECONDS, reading, media)));
            }
        }
        if (reviewBy != null
                && (reviewBy.getYear() < FIRST_YEAR
                        || reviewBy.isAfter(Item.today().plusYears(MOST_YEARS)))) {
            wrong.add(new Violation("reviewBy", "must be within the next twenty years"));
        }
        if (experiment != null && form != ItemForm.EXPERIMENT) {
            wrong.add(new Violation("experiment", "only an experiment has one"));
        }
        if (assignment != null && form != ItemForm.ASSIGNMENT) {
            wrong.add(new Violation("assignment", "only an assignment has one"));
        }
        return wrong;
    }

    /** What the form still lacks before it can be offered to learners. */
    List<Violation> lacks() {
        return switch (form) {
            case MICRO, REFERENCE, CASE_STUDY ->
                body == null && url == null
                        ? List.of(new Violation("body", "needs a text here or the address of one elsewhere"))
                        : List.of();
            case EXPERIMENT ->
                experiment == null
                        ? List.of(new Violation("experiment", "needs a hypothesis, what to try and what to watch"))
                        : List.of();
            case ASSIGNMENT ->
                assignment == null
                        ? List.of(new Violation(
                                "assignment", "needs a brief, the evidence that is asked for and who reviews it"))
                        : List.of();
            case MACRO, EVENT, COACHING, MENTORSHIP, INITIATIVE -> List.of();
        };
    }
}
