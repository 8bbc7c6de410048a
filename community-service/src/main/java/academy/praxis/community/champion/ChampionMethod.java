package academy.praxis.community.champion;

import academy.praxis.community.member.Member;
import com.carrotsearch.hppc.cursors.LongFloatCursor;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Who helps others: the number of people who say so, which is the in-degree of the help network (Zhang, Ackerman and Adamic, Expertise
 * networks in online communities, WWW 2007, section 4), as people count and texts do not. Praise that is given back counts half,
 * praise within a circle (see {@link Circles}) as much as others outside praise that circle too, and all praise by one's own lead and
 * reports as that of one person.
 */
final class ChampionMethod {
    /** Praise that is worth less does not make its giver one of the people who were helped. */
    private static final double WORTH_COUNTING = 0.5;

    private static final double ROUNDING = 1e-4;

    private final HelpLedger ledger;
    private final ChampionRules rules;
    private final Circles circles;
    private final Sum[] sums;
    private final Map<UUID, Integer> teams = new HashMap<>();

    private ChampionMethod(HelpLedger ledger, ChampionRules rules) {
        this.ledger = ledger;
        this.rules = rules;
        this.circles = new Circles(ledger);
        this.sums = new Sum[ledger.people()];
    }

    /** All of whom others said that they helped, and those who answered, in the order of their ids. */
    static List<Helper> helpers(HelpLedger ledger, ChampionRules rules) {
        return new ChampionMethod(ledger, rules).helpers();
    }

    private List<Helper> helpers() {
        for (LongFloatCursor pair : ledger.pairs()) {
            add(HelpLedger.giver(pair.key), HelpLedger.receiver(pair.key), pair.value);
        }
        Set<Integer> shown = new HashSet<>();
        for (int number = 0; number < sums.length; number++) {
            if (sums[number] != null || ledger.answers(number) > 0) {
                shown.add(number);
            }
        }
        Map<Integer, List<Topic>> topics = ledger.topicsOf(shown, Helper.MOST_TOPICS);
        List<Helper> helpers = new ArrayList<>();
        for (int number : ledger.inOrder()) {
            if (shown.contains(number)) {
                helpers.add(helper(number, topics.getOrDefault(number, List.of())));
            }
        }
        return helpers;
    }

    private void add(int giver, int receiver, float praised) {
        Sum sum = sums[receiver] == null ? sums[receiver] = new Sum() : sums[receiver];
        double givenBack = Math.min(praised, ledger.weight(receiver, giver));
        double worth = circles.worth(giver, receiver) * (1 - givenBack / praised / 2);
        boolean line = isOfLine(giver, receiver);
        sum.addWeight(praised * worth, line);
        if (worth >= WORTH_COUNTING - ROUNDING) {
            sum.addPerson(worth, team(giver), line);
        }
    }

    /** Whether one of them leads the other. */
    private boolean isOfLine(int giver, int receiver) {
        Member one = ledger.member(giver);
        Member other = ledger.member(receiver);
        return Objects.equals(one.leadId(), other.id()) || Objects.equals(other.leadId(), one.id());
    }

    /** The number of the giver's team; -1 for none. */
    private int team(int giver) {
        UUID team = ledger.member(giver).teamId();
        return team == null ? -1 : teams.computeIfAbsent(team, none -> teams.size());
    }

    private Helper helper(int number, List<Topic> topics) {
        Sum sum = sums[number] == null ? new Sum() : sums[number];
        Member member = ledger.member(number);
        boolean champion =
                sum.worthOfPeople() >= rules.minPeople() - ROUNDING && sum.teams.cardinality() >= rules.minTeams();
        return new Helper(
                member.id(),
                member.teamId(),
                champion,
                sum.weight(),
                sum.people + (sum.worthOfLine > 0 ? 1 : 0),
                sum.teams.cardinality(),
                ledger.accepted(number),
                ledger.answers(number),
                topics);
    }

    /** What is said of one member. The line is their lead and those who report to them, together one person. */
    private static final class Sum {
        private final BitSet teams = new BitSet();
        private double weight;
        private double weightOfLine;
        private double worth;
        private double worthOfLine;
        private int people;

        void addWeight(double more, boolean line) {
            if (line) {
                weightOfLine = Math.max(weightOfLine, more);
            } else {
                weight += more;
            }
        }

        void addPerson(double worthOfPerson, int team, boolean line) {
            if (line) {
                worthOfLine = Math.max(worthOfLine, worthOfPerson);
            } else {
                worth += worthOfPerson;
                people++;
            }
            if (team >= 0) {
                teams.set(team);
            }
        }

        double weight() {
            return weight + weightOfLine;
        }

        double worthOfPeople() {
            return worth + worthOfLine;
        }
    }
}
