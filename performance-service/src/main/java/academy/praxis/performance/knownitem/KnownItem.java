package academy.praxis.performance.knownitem;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.UUID;

/**
 * A learning item as this service knows it from the bus.
 *
 * @param version the catalog's version of what is known here
 * @param form as the catalog says it, such as {@code case-study}
 * @param minutes the time that it takes
 * @param tasks the tasks that it helps with, as the catalog writes them
 * @param obstacles the obstacles that it helps with, as the catalog writes them
 * @param languages BCP 47
 * @param status {@code published} or {@code retired}; drafts never leave the catalog
 */
public record KnownItem(
        UUID id,
        long version,
        String title,
        String form,
        int minutes,
        List<String> tasks,
        List<String> obstacles,
        List<String> languages,
        String status) {

    /** Whether a programme may send members to it. */
    @JsonIgnore
    public boolean isOffered() {
        return "published".equals(status);
    }
}
