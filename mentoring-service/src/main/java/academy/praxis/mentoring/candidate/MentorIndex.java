package academy.praxis.mentoring.candidate;

import academy.praxis.mentoring.matching.Cancellation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Proposes mentors for a mentee of a large pool without looking at each: an inverted index over tasks and skills, and a graph of near
 * {@link Neighbours} over what they wrote, both by language. What it costs for a mentee does not grow with the number of mentors, but for
 * the logarithm of the search in the graph.
 */
final class MentorIndex {
    /** So many mentors of one task and language are looked at; whose, goes by turns. */
    private static final int LONGEST_LIST = 256;
    /** So many times as many as are kept are near: their sketches tell who is nearest only about. */
    private static final int NEAR = 2;

    private final Map<String, int[]> byTopic;
    private final Map<String, int[]> byLanguage;
    private final Map<String, Neighbours> byMeaning;
    private final Map<UUID, Integer> numbers;
    private final int perMentee;

    MentorIndex(List<MentorFacts> mentors, Sketches sketches, int perMentee, Cancellation cancellation) {
        this.perMentee = perMentee;
        numbers = new HashMap<>();
        Map<String, List<Integer>> topics = new HashMap<>();
        Map<String, List<Integer>> languages = new HashMap<>();
        for (int number = 0; number < mentors.size(); number++) {
            MentorFacts mentor = mentors.get(number);
            numbers.put(mentor.memberId(), number);
            if (mentor.places() < 1) {
                continue;
            }
            for (String language : mentor.languages()) {
                languages.computeIfAbsent(language, key -> new ArrayList<>()).add(number);
                for (String task : mentor.tasks()) {
                    topics.computeIfAbsent(task(task, language), key -> new ArrayList<>())
                            .add(number);
                }
                for (String skill : mentor.skills()) {
                    topics.computeIfAbsent(skill(skill, language), key -> new ArrayList<>())
                            .add(number);
                }
            }
        }
        byTopic = arrays(topics);
        byLanguage = arrays(languages);
        byMeaning = new ConcurrentHashMap<>();
        byLanguage.entrySet().parallelStream().forEach(language -> {
            int[] writing =
                    Arrays.stream(language.getValue()).filter(sketches::has).toArray();
            if (writing.length > 0) {
                byMeaning.put(language.getKey(), new Neighbours(sketches, writing, cancellation));
            }
        });
    }

    /** Whom the mentee prefers of these mentors. */
    BitSet preferred(MenteeFacts mentee) {
        BitSet preferred = new BitSet();
        mentee.preferences()
                .forEach(tied -> tied.forEach(mentor -> {
                    Integer number = numbers.get(mentor);
                    if (number != null) {
                        preferred.set(number);
                    }
                }));
        return preferred;
    }

    /** Mentors by number. */
    BitSet propose(MenteeFacts mentee, long[] sketch, int turn) {
        BitSet found = preferred(mentee);
        for (String language : new TreeSet<>(mentee.languages())) {
            for (String task : mentee.tasks()) {
                add(found, byTopic.get(task(task, language)), turn, LONGEST_LIST);
            }
            for (String skill : mentee.skills()) {
                add(found, byTopic.get(skill(skill, language)), turn, LONGEST_LIST);
            }
            add(found, byLanguage.get(language), turn, perMentee);
            Neighbours neighbours = byMeaning.get(language);
            if (sketch != null && neighbours != null) {
                neighbours.near(sketch, NEAR * perMentee, found::set);
            }
        }
        return found;
    }

    private static void add(BitSet found, int[] mentors, int turn, int most) {
        if (mentors == null) {
            return;
        }
        int from = mentors.length <= most ? 0 : (int) ((long) turn * most % mentors.length);
        for (int i = 0; i < Math.min(most, mentors.length); i++) {
            found.set(mentors[(from + i) % mentors.length]);
        }
    }

    private static Map<String, int[]> arrays(Map<String, List<Integer>> lists) {
        Map<String, int[]> arrays = new HashMap<>();
        lists.forEach((key, list) ->
                arrays.put(key, list.stream().mapToInt(Integer::intValue).toArray()));
        return arrays;
    }

    private static String task(String task, String language) {
        return "t\n" + language + '\n' + task;
    }

    private static String skill(String skill, String language) {
        return "s\n" + language + '\n' + skill;
    }
}
