package academy.praxis.community.champion;

import academy.praxis.community.member.Member;
import com.carrotsearch.hppc.IntIntHashMap;
import com.carrotsearch.hppc.LongFloatHashMap;
import com.carrotsearch.hppc.cursors.LongFloatCursor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Who said of whom that they helped, added up for each pair of members as it is read, so that its size depends on people and not on texts.
 * A pair weighs 1 at most, however often it is praised. Not for several threads at once.
 */
final class HelpLedger {
    /** Praise that has faded to less is forgotten. */
    private static final float FADED = 1e-3f;

    /** So many tasks and tags are told apart, those met first. */
    private static final int MOST_TOPICS = 50_000;

    private final ChampionRules rules;
    private final Instant now;
    private final Map<UUID, Integer> numbers = new HashMap<>();
    private final List<Member> members = new ArrayList<>();
    private final Map<Topic, Integer> topicNumbers = new HashMap<>();
    private final List<Topic> topics = new ArrayList<>();
    private final LongFloatHashMap pairs = new LongFloatHashMap();
    private final LongFloatHashMap onTopics = new LongFloatHashMap();
    private final IntIntHashMap accepted = new IntIntHashMap();
    private final IntIntHashMap answers = new IntIntHashMap();

    HelpLedger(ChampionRules rules, Instant now) {
        this.rules = rules;
        this.now = now;
    }

    /** Counts praise, unless it is for oneself, or of or by somebody who does not count. */
    void add(Praise praise) {
        Member giver = praise.giver();
        if (!counts(giver, praise.receiver()) || isNew(giver, praise.at())) {
            return;
        }
        float weight = (float) (praise.kind().weight() * decay(praise.at()));
        if (weight < FADED) {
            return;
        }
        int receiver = number(praise.receiver());
        float more = add(pair(number(giver), receiver), weight);
        for (Topic topic : praise.topics()) {
            if (topics.size() < MOST_TOPICS || topicNumbers.containsKey(topic)) {
                onTopics.addTo(pair(receiver, number(topic)), more);
            }
        }
        if (praise.kind() == PraiseKind.ACCEPTED) {
            accepted.addTo(receiver, 1);
        }
    }

    /** Counts an answer to somebody else's question. It says nothing about help, and is shown only. */
    void answered(Member helper, Member asker) {
        if (counts(asker, helper)) {
            answers.addTo(number(helper), 1);
        }
    }

    private static boolean counts(Member giver, Member receiver) {
        return giver.active() && receiver.active() && !giver.id().equals(receiver.id());
    }

    private boolean isNew(Member giver, Instant at) {
        return giver.registeredAt() != null && at.isBefore(giver.registeredAt().plus(rules.newFor()));
    }

    private double decay(Instant at) {
        double age = Math.max(0, Duration.between(at, now).toMillis());
        return Math.pow(0.5, age / rules.halfLife().toMillis());
    }

    /** @return by how much the pair weighs more now */
    private float add(long pair, float weight) {
        float before = pairs.get(pair);
        float after = Math.min(1, before + weight);
        pairs.put(pair, after);
        return after - before;
    }

    /** Whether there are so many pairs of members, or of members and topics. */
    boolean hasAsMany(int most) {
        return pairs.size() >= most || onTopics.size() >= most;
    }

    int people() {
        return members.size();
    }

    Member member(int number) {
        return members.get(number);
    }

    /** All pairs; {@link #giver} and {@link #receiver} read their keys. */
    Iterable<LongFloatCursor> pairs() {
        return pairs;
    }

    /** How much one praised another, 0 to 1. */
    float weight(int giver, int receiver) {
        return pairs.get(pair(giver, receiver));
    }

    int accepted(int number) {
        return accepted.get(number);
    }

    int answers(int number) {
        return answers.get(number);
    }

    static int giver(long pair) {
        return (int) (pair >>> 32);
    }

    static int receiver(long pair) {
        return (int) pair;
    }

    /** For each of these members what most of the praise for them is about, that first. */
    Map<Integer, List<Topic>> topicsOf(Set<Integer> numbers, int most) {
        Map<Integer, Map<Topic, Float>> weighed = new HashMap<>();
        for (LongFloatCursor cursor : onTopics) {
            if (numbers.contains(giver(cursor.key))) {
                weighed.computeIfAbsent(giver(cursor.key), none -> new HashMap<>())
                        .put(topics.get(receiver(cursor.key)), cursor.value);
            }
        }
        Map<Integer, List<Topic>> found = new HashMap<>();
        weighed.forEach((number, weights) -> found.put(
                number,
                weights.entrySet().stream()
                        .sorted(Map.Entry.<Topic, Float>comparingByValue()
                                .reversed()
                                .thenComparing(entry -> entry.getKey().words()))
                        .limit(most)
                        .map(Map.Entry::getKey)
                        .toList()));
        return found;
    }

    /** All members, in the order of their ids, so that the result does not depend on the order of reading. */
    List<Integer> inOrder() {
        return IntStream.range(0, members.size())
                .boxed()
                .sorted(Comparator.comparing(number -> members.get(number).id()))
                .toList();
    }

    private int number(Member member) {
        return numbers.computeIfAbsent(member.id(), id -> {
            members.add(member);
            return members.size() - 1;
        });
    }

    private int number(Topic topic) {
        return topicNumbers.computeIfAbsent(topic, none -> {
            topics.add(topic);
            return topics.size() - 1;
        });
    }

    private static long pair(int first, int second) {
        return (long) first << 32 | second;
    }
}
