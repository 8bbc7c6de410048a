package academy.praxis.community.swap;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many swaps there are, for managers. Numbers are rounded down to whole fives, and fewer than five are not told, so that neither one
 * number nor the difference of two speaks of one pair.
 *
 * @param all those about tags among them
 * @param tasks the tasks with five or more swaps in one of the states, at most {@value #MOST_TASKS}
 */
record SwapSummary(Counts all, List<OfTask> tasks) {
    private static final int FEW = 5;
    private static final int MOST_TASKS = 200;

    /**
     * How many in each state.
     *
     * @param open {@code null} for fewer than five
     * @param paired {@code null} for fewer than five
     * @param done {@code null} for fewer than five
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Counts(Integer open, Integer paired, Integer done) {
        static Counts of(Map<SwapStatus, Integer> counts) {
            return new Counts(
                    rounded(counts.get(SwapStatus.OPEN)),
                    rounded(counts.get(SwapStatus.PAIRED)),
                    rounded(counts.get(SwapStatus.DONE)));
        }

        private static Integer rounded(Integer count) {
            return count == null || count < FEW ? null : count / FEW * FEW;
        }

        private boolean isEmpty() {
            return open == null && paired == null && done == null;
        }
    }

    /** How many about one task. */
    record OfTask(String taskId, Counts counts) {}

    /** How many in one state about one task; of a tag where the task is {@code null}. */
    record Cell(String taskId, SwapStatus status, int count) {}

    static SwapSummary of(List<Cell> cells) {
        Map<SwapStatus, Integer> all = new EnumMap<>(SwapStatus.class);
        Map<String, Map<SwapStatus, Integer>> byTask = new TreeMap<>();
        for (Cell cell : cells) {
            all.merge(cell.status(), cell.count(), Integer::sum);
            if (cell.taskId() != null) {
                byTask.computeIfAbsent(cell.taskId(), none -> new EnumMap<>(SwapStatus.class))
                        .merge(cell.status(), cell.count(), Integer::sum);
            }
        }
        List<OfTask> tasks = new ArrayList<>();
        byTask.forEach((task, counts) -> {
            Counts rounded = Counts.of(counts);
            if (!rounded.isEmpty() && tasks.size() < MOST_TASKS) {
                tasks.add(new OfTask(task, rounded));
            }
        });
        return new SwapSummary(Counts.of(all), tasks);
    }
}
