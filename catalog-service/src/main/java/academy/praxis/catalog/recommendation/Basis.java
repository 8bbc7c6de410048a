package academy.praxis.catalog.recommendation;

import java.util.List;

/**
 * What recommendations rest on.
 *
 * @param jobRole {@code null} when none is known
 * @param jobTasks what many of that job role work on, those that are in {@code tasks} left out
 * @param languages primary subtags of BCP 47; none: any language
 */
record Basis(
        String jobRole, List<String> tasks, List<String> obstacles, List<String> jobTasks, List<String> languages) {}
