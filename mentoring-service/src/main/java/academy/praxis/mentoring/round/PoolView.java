package academy.praxis.mentoring.round;

import java.util.List;

/**
 * Who would be in a round, were it solved now.
 *
 * @param places how many places the mentors offer together
 * @param excludedMentees how many have an open request and would not be in it
 * @param excludedMentors how many offer mentoring and would not be in it
 * @param excluded who, and why; at most 200
 */
record PoolView(
        int mentees,
        int mentors,
        long places,
        long excludedMentees,
        long excludedMentors,
        List<FrozenPool.Excluded> excluded) {
    private static final int SHOWN = 200;

    static PoolView of(FrozenPool people) {
        return new PoolView(
                people.pool().mentees().size(),
                people.pool().mentors().size(),
                people.pool().mentors().stream()
                        .mapToLong(mentor -> mentor.places())
                        .sum(),
                count(people, FrozenPool.Side.MENTEE),
                count(people, FrozenPool.Side.MENTOR),
                people.excluded().stream().limit(SHOWN).toList());
    }

    private static long count(FrozenPool people, FrozenPool.Side side) {
        return people.excluded().stream().filter(one -> one.side() == side).count();
    }
}
