package academy.praxis.performance.cohort;

import java.util.List;
import java.util.UUID;

/**
 * Whether those who lead go first.
 *
 * @param ready whether the cohort can set out without further ado: all leaders are enrolled, and enough of them have started
 * @param enrolledShare the share of the leaders who are enrolled, 0 to 1; 1 where nobody leads
 * @param startedShare the share of the leaders who have started, 0 to 1; 1 where nobody leads
 * @param neededShare the share that has to have started
 * @param notes what is missing, in words
 * @param leaders by name
 */
record Readiness(
        UUID cohortId,
        boolean ready,
        double enrolledShare,
        double startedShare,
        double neededShare,
        List<String> notes,
        List<LeaderView> leaders) {

    /**
     * One who leads.
     *
     * @param teams those of the members' teams that they lead
     * @param status where they stand in this cohort, or, where they are further in another one through the same programme, there; absent when
     *     they are in none
     * @param community whether they take part in the community; absent for who did not agree to be counted
     */
    record LeaderView(
            UUID id, String displayName, List<String> teams, EnrolmentStatus status, CommunityShare community) {

        boolean isEnrolled() {
            return status != null && status.takesPart();
        }

        boolean hasStarted() {
            return status == EnrolmentStatus.STARTED || status == EnrolmentStatus.COMPLETED;
        }
    }

    /**
     * How often a leader was seen in the community.
     *
     * @param weeks how many weeks were counted, 12 at most
     * @param tookPart in how many of them they took part
     */
    record CommunityShare(int weeks, int tookPart) {}

    /** @param neededShare above 0, at most 1 */
    static Readiness of(UUID cohortId, List<LeaderView> leaders, double neededShare, ReadinessWords words) {
        long enrolled = leaders.stream().filter(LeaderView::isEnrolled).count();
        long started = leaders.stream().filter(LeaderView::hasStarted).count();
        double startedShare = share(started, leaders.size());
        boolean ready = enrolled == leaders.size() && startedShare >= neededShare;
        return new Readiness(
                cohortId,
                ready,
                share(enrolled, leaders.size()),
                startedShare,
                neededShare,
                words.notes(leaders, enrolled, started, neededShare),
                leaders);
    }

    private static double share(long some, int all) {
        return all == 0 ? 1 : (double) some / all;
    }
}
