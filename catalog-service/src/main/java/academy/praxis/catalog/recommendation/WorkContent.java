package academy.praxis.catalog.recommendation;

import academy.praxis.kit.validation.LanguageTag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.hibernate.validator.constraints.UniqueElements;

/**
 * What I work on. Only I see it; what many of a job role work on is used for that job role.
 *
 * @param tasks named as in the catalog
 * @param obstacles what is in my way, named as in the catalog
 * @param languages in which I learn, BCP 47; those of the directory when there are none here
 */
record WorkContent(
        @Size(max = 20) @UniqueElements(message = "must name each task once")
        List<@NotBlank @Size(max = 100) String> tasks,

        @Size(max = 20) @UniqueElements(message = "must name each obstacle once")
        List<@NotBlank @Size(max = 100) String> obstacles,

        @Size(max = 10) @UniqueElements(message = "must name each language once")
        List<@NotNull @LanguageTag String> languages) {

    /** Of who has said nothing yet. */
    static final WorkContent NOTHING = new WorkContent(List.of(), List.of(), List.of());

    WorkContent {
        tasks = tasks == null ? List.of() : tasks;
        obstacles = obstacles == null ? List.of() : obstacles;
        languages = languages == null ? List.of() : languages;
    }
}
