package academy.praxis.performance.cohort;

import java.util.List;

/**
 * What became of those who were to join a cohort.
 *
 * @param enrolled how many take part now
 * @param waiting how many wait now
 * @param members each of them, in the order in which they were given
 */
record JoinReport(int enrolled, int waiting, List<Joined> members) {

    static JoinReport of(Cohort cohort, List<Joined> joined) {
        return new JoinReport(cohort.enrolled, cohort.waiting, joined);
    }
}
