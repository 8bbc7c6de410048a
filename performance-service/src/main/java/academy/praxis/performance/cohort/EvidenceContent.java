package academy.praxis.performance.cohort;

import academy.praxis.kit.problem.ProblemException;
import academy.praxis.kit.validation.WebAddress;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * What a member shows of an assignment, for the facilitator.
 *
 * @param text may be left out where there are files
 * @param links where more of it is, at most 10
 * @param fileIds files that the member brought for it, at most 10, in this order; those that were there before and are not named are deleted
 */
record EvidenceContent(
        @Size(max = 5000) String text,
        @Size(max = 10) List<@NotNull @WebAddress @Size(max = 2000) String> links,
        @Size(max = 10) List<@NotNull UUID> fileIds) {

    EvidenceContent {
        text = text == null ? "" : text;
        links = links == null ? List.of() : links;
        fileIds = fileIds == null ? List.of() : fileIds.stream().distinct().toList();
    }

    /** @throws ProblemException 400 when it shows nothing; links alone say too little */
    void mustShowSomething() {
        if (text.isBlank() && fileIds.isEmpty()) {
            throw ProblemException.invalid("text", "must not be blank where there is no file");
        }
    }
}
