package academy.praxis.catalog.collection;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What a collection is about.
 *
 * @param task with which it helps, where it is for one task
 * @param theme in words, such as {@code first week on the ward}
 * @param visibility curators only make collections for everyone
 */
record CollectionContent(
        @NotBlank @Size(min = 3, max = 200) String title,
        @Size(max = 4000) String description,
        @Size(min = 1, max = 100) String task,
        @Size(min = 1, max = 100) String theme,
        @NotNull Visibility visibility) {}
