package academy.praxis.catalog.recommendation;

import academy.praxis.catalog.member.Audience;
import java.util.List;

/**
 * What recommendations rest on.
 *
 * @param jobRole {@code null} when none is known, or it does not matter now
 * @param jobTasks what many of that job role work on, those that are in {@code tasks} left out
 * @param languages primary subtags of BCP 47; none: any language
 */
record Basis(
        String jobRole, List<String> tasks, List<String> obstacles, List<String> jobTasks, List<String> languages) {

    /** What this request asks for, whatever the member works on otherwise. */
    static Basis now(String task, List<String> languages) {
        return new Basis(null, List.of(task), List.of(), List.of(), languages);
    }

    /** The audience that is this job role. */
    List<String> jobAudience() {
        return jobRole == null || jobRole.isBlank() ? List.of() : new Audience(List.of(), List.of(jobRole)).keys();
    }
}
