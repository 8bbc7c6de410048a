package academy.praxis.performance.cohort;

import java.util.List;
import java.util.UUID;

/**
 * What became of a change of many.
 *
 * @param done for how many it was done
 * @param results each of them, in the order in which they were given
 */
record BulkReport(int done, List<Result> results) {

    /**
     * @param memberId absent for an enrolment that is not in the cohort
     * @param message why it was not done, in words; absent otherwise
     */
    record Result(UUID enrolmentId, UUID memberId, boolean done, String message) {}

    static BulkReport of(List<Result> results) {
        return new BulkReport((int) results.stream().filter(Result::done).count(), results);
    }
}
