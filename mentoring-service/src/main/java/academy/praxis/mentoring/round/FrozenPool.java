package academy.praxis.mentoring.round;

import academy.praxis.mentoring.candidate.MenteeFacts;
import academy.praxis.mentoring.candidate.MentorFacts;
import academy.praxis.mentoring.candidate.Pool;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The people of a round as they were when solving began.
 *
 * @param names by member, of those who have one
 * @param groups the group of each mentee, by number
 * @param words what mentees and mentors wrote, by request and by member
 * @param excluded who is not in it, and why
 */
record FrozenPool(
        Pool pool, Map<UUID, String> names, List<String> groups, Map<UUID, String> words, List<Excluded> excluded) {

    /** Somebody who is not in the pool. */
    record Excluded(UUID memberId, String displayName, Side side, Why why) {}

    /** On which side of a pair. */
    enum Side {
        MENTEE,
        MENTOR
    }

    /** Why somebody is not in a pool. */
    enum Why {
        NOT_A_MEMBER,
        OTHER_KIND,
        FILTER,
        NO_PLACE,
        NO_CERTIFICATION,
        OTHER_COACH_POOL
    }

    String name(UUID member) {
        return names.getOrDefault(member, "A member without a name");
    }

    /** The mentees by number, from their requests. */
    Map<UUID, Integer> menteeNumbers() {
        Map<UUID, Integer> numbers = new HashMap<>();
        for (int i = 0; i < pool.mentees().size(); i++) {
            numbers.put(pool.mentees().get(i).requestId(), i);
        }
        return numbers;
    }

    /** The mentors by number. */
    Map<UUID, Integer> mentorNumbers() {
        Map<UUID, Integer> numbers = new HashMap<>();
        for (int i = 0; i < pool.mentors().size(); i++) {
            numbers.put(pool.mentors().get(i).memberId(), i);
        }
        return numbers;
    }

    MenteeFacts mentee(int number) {
        return pool.mentees().get(number);
    }

    MentorFacts mentor(int number) {
        return pool.mentors().get(number);
    }

    /** With what people wrote as vectors, by what they wrote. */
    FrozenPool with(Map<String, float[]> meanings) {
        return with(
                pool.mentees().stream()
                        .map(mentee -> mentee.with(meanings.get(words.get(mentee.requestId()))))
                        .toList(),
                pool.mentors().stream()
                        .map(mentor -> mentor.with(meanings.get(words.get(mentor.memberId()))))
                        .toList());
    }

    /** Without vectors, as it is stored: they are kept elsewhere. */
    FrozenPool withoutMeanings() {
        return with(Map.of());
    }

    private FrozenPool with(List<MenteeFacts> mentees, List<MentorFacts> mentors) {
        return new FrozenPool(new Pool(mentees, mentors, pool.lines()), names, groups, words, excluded);
    }
}
