package academy.praxis.catalog.item;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A piece of work that is looked at afterwards.
 *
 * @param brief what is to be done
 * @param evidence what is to be shown
 * @param reviewedBy who looks at it
 */
public record Assignment(
        @NotBlank @Size(max = 5000) String brief,
        @NotBlank @Size(max = 2000) String evidence,
        @NotNull Reviewer reviewedBy) {

    /** Who looks at the evidence: one's lead, the facilitator of one's cohort, one's mentor, or a colleague of one's choice. */
    public enum Reviewer {
        LEAD,
        FACILITATOR,
        MENTOR,
        PEER
    }
}
