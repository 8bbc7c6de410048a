package academy.praxis.community.champion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.community.member.Member;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChampionMethodTest {
    private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");
    private static final ChampionRules RULES = new ChampionRules(Duration.ofDays(180), Duration.ofDays(7), 3, 2);
    private static final UUID RED = new UUID(1, 1);
    private static final UUID BLUE = new UUID(1, 2);

    private final HelpLedger ledger = new HelpLedger(RULES, NOW);
    private final Random random = new Random(7);

    private Member member(UUID team) {
        return member(team, null, true, Duration.ofDays(400));
    }

    private Member member(UUID team, UUID lead, boolean active, Duration here) {
        return new Member(
                new UUID(random.nextLong(), random.nextLong()),
                "Somebody",
                team,
                lead,
                active,
                false,
                false,
                List.of(),
                null,
                NOW.minus(here));
    }

    private List<Member> members(int many) {
        List<Member> all = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            all.add(member(i % 2 == 0 ? RED : BLUE));
        }
        return all;
    }

    private void thanks(Member giver, Member receiver) {
        praise(giver, receiver, PraiseKind.THANKED, Duration.ZERO);
    }

    private void praise(Member giver, Member receiver, PraiseKind kind, Duration ago) {
        ledger.add(new Praise(giver, receiver, kind, NOW.minus(ago), List.of(Topic.tag("calls"))));
    }

    private Helper of(Member member) {
        return ChampionMethod.helpers(ledger, RULES).stream()
                .filter(helper -> helper.memberId().equals(member.id()))
                .findFirst()
                .orElse(new Helper(member.id(), member.teamId(), false, 0, 0, 0, 0, 0, List.of()));
    }

    @Test
    void whoHelpedThreePeopleOfTwoTeamsIsAChampion() {
        Member noor = member(RED);
        members(3).forEach(one -> praise(one, noor, PraiseKind.ACCEPTED, Duration.ofDays(1)));
        ledger.answered(noor, member(RED));

        Helper helper = of(noor);

        assertTrue(helper.champion());
        assertEquals(3, helper.people());
        assertEquals(2, helper.teams());
        assertEquals(3, helper.accepted());
        assertEquals(1, helper.answers());
        assertEquals(List.of(Topic.tag("calls")), helper.topics());
    }

    @Test
    void twoPeopleOrOneTeamAreTooFew() {
        Member noor = member(RED);
        members(2).forEach(one -> thanks(one, noor));
        Member sam = member(RED);
        for (int i = 0; i < 9; i++) {
            thanks(member(BLUE), sam);
        }

        assertFalse(of(noor).champion());
        assertEquals(9, of(sam).people());
        assertFalse(of(sam).champion());
    }

    @Test
    void praiseForOneselfCountsNothing() {
        Member noor = member(RED);
        for (PraiseKind kind : PraiseKind.values()) {
            praise(noor, noor, kind, Duration.ZERO);
        }
        ledger.answered(noor, noor);

        assertTrue(ChampionMethod.helpers(ledger, RULES).isEmpty());
    }

    @Test
    void oneFanCountsAsOnePersonHoweverLoud() {
        Member noor = member(RED);
        Member fan = member(BLUE);
        for (int i = 0; i < 1000; i++) {
            praise(fan, noor, PraiseKind.ACCEPTED, Duration.ofDays(i % 30));
        }

        assertEquals(1, of(noor).people());
        assertEquals(1, of(noor).weight(), 1e-6);
    }

    @Test
    void aFloodOfAnswersThatHelpedNobodyMakesNobodyAChampion() {
        Member noor = member(RED);
        for (int i = 0; i < 5000; i++) {
            ledger.answered(noor, member(BLUE));
        }

        assertEquals(5000, of(noor).answers());
        assertEquals(0, of(noor).weight());
        assertFalse(of(noor).champion());
    }

    @Test
    void whoIsNewOrGoneCountsNothing() {
        Member noor = member(RED);
        for (int i = 0; i < 20; i++) {
            thanks(member(BLUE, null, true, Duration.ofDays(3)), noor);
            thanks(member(BLUE, null, false, Duration.ofDays(300)), noor);
        }
        Member gone = member(RED, null, false, Duration.ofDays(300));
        members(5).forEach(one -> thanks(one, gone));

        assertEquals(0, of(noor).people());
        assertEquals(0, of(gone).people());
    }

    @Test
    void whatSomebodySaidInTheirFirstDaysDoesNotCountLaterEither() {
        Member noor = member(RED);
        Member arrived = member(BLUE, null, true, Duration.ofDays(30));

        praise(arrived, noor, PraiseKind.THANKED, Duration.ofDays(25));
        assertEquals(0, of(noor).people());
        praise(arrived, noor, PraiseKind.THANKED, Duration.ofDays(20));
        assertEquals(1, of(noor).people());
    }

    @Test
    void praiseFadesByHalfInAHalfLife() {
        Member noor = member(RED);
        praise(member(BLUE), noor, PraiseKind.THANKED, Duration.ofDays(180));

        assertEquals(0.5, of(noor).weight(), 1e-6);
    }

    @Test
    void allReportsAndTheLeadAreOnePersonTogether() {
        Member lead = member(BLUE);
        Member noor = member(RED, lead.id(), true, Duration.ofDays(400));
        thanks(lead, noor);
        for (int i = 0; i < 10; i++) {
            thanks(member(RED, noor.id(), true, Duration.ofDays(400)), noor);
        }

        assertEquals(1, of(noor).people());
        assertEquals(1, of(noor).weight(), 1e-6);
        assertFalse(of(noor).champion());
    }

    @Test
    void praiseThatIsGivenBackCountsHalf() {
        Member noor = member(RED);
        List<Member> others = members(40);
        // Everybody praises many, so that nobody is close to anybody.
        others.forEach(one -> others.forEach(other -> praise(one, other, PraiseKind.REACTED, Duration.ofDays(100))));
        thanks(others.get(0), noor);
        assertEquals(1, of(noor).weight(), 1e-6);

        thanks(noor, others.get(0));
        others.subList(1, 30).forEach(one -> thanks(noor, one));

        assertEquals(0.5, of(noor).weight(), 1e-6);
        assertEquals(1, of(noor).people());
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 8, 10, 15})
    void aGroupWhoseMembersPraiseOnlyOneAnotherHasNoChampion(int size) {
        honest(200);
        List<Member> ring = members(size);
        ring.forEach(one -> ring.forEach(other -> thanks(one, other)));

        ring.forEach(one -> assertEquals(0, of(one).people()));
        ring.forEach(one -> assertEquals(0, of(one).weight(), 1e-4));
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 7, 13, 15})
    void neitherHasARingInWhichNobodyPraisesBack(int size) {
        honest(200);
        List<Member> ring = members(size);
        int each = Math.max(1, (size - 1) / 2);
        for (int i = 0; i < size; i++) {
            for (int step = 1; step <= each; step++) {
                thanks(ring.get(i), ring.get((i + step) % size));
            }
        }

        ring.forEach(one -> assertFalse(of(one).champion()));
        ring.forEach(one -> assertEquals(0, of(one).weight(), 1e-4));
    }

    @Test
    void aRingDoesNotHideByPraisingOthersToo() {
        List<Member> population = honest(200);
        List<Member> ring = members(6);
        ring.forEach(one -> ring.forEach(other -> thanks(one, other)));
        ring.forEach(one -> population.subList(0, 4).forEach(other -> thanks(one, other)));
        // One fool praises one of them.
        praise(population.get(9), ring.get(0), PraiseKind.REACTED, Duration.ofDays(2));

        ring.forEach(one -> assertFalse(of(one).champion()));
        ring.forEach(one -> assertTrue(of(one).weight() < 1.1));
    }

    @Test
    void neitherDoesOneInWhichNobodyPraisesBack() {
        List<Member> population = honest(200);
        List<Member> ring = members(9);
        for (int i = 0; i < 9; i++) {
            for (int step = 1; step <= 4; step++) {
                thanks(ring.get(i), ring.get((i + step) % 9));
            }
            population.subList(0, 4).forEach(other -> thanks(member(RED), other));
        }
        ring.forEach(one -> population.subList(0, 4).forEach(other -> thanks(one, other)));
        praise(population.get(9), ring.get(0), PraiseKind.REACTED, Duration.ofDays(2));

        ring.forEach(one -> assertFalse(of(one).champion()));
    }

    @Test
    void aCircleThatOthersPraiseTooKeepsItsChampions() {
        List<Member> population = honest(200);
        List<Member> circle = members(3);
        circle.forEach(one -> circle.forEach(other -> thanks(one, other)));
        circle.forEach(one -> population.subList(20, 40).forEach(other -> thanks(other, one)));

        circle.forEach(one -> assertTrue(of(one).champion()));
    }

    @Test
    void theSmallestAcademyHasChampionsToo() {
        List<Member> all = members(4);
        Member noor = all.get(0);
        all.subList(1, 4).forEach(one -> thanks(one, noor));
        thanks(noor, all.get(1));

        // One of the three was helped back, and counts half.
        assertFalse(of(noor).champion());
        thanks(member(BLUE), noor);
        assertTrue(of(noor).champion());
    }

    @Test
    void championsOfASimulatedAcademyAreThoseWhoHelpAndNotThoseWhoTrick() {
        List<Member> population = honest(300);
        Set<UUID> experts = new HashSet<>();
        for (Member expert : members(10)) {
            experts.add(expert.id());
            List<Member> asked = new ArrayList<>(population);
            Collections.shuffle(asked, random);
            asked.subList(0, 25).forEach(one -> praise(one, expert, PraiseKind.ACCEPTED, Duration.ofDays(50)));
        }
        Set<UUID> tricksters = new HashSet<>();
        for (int size = 2; size <= 12; size++) {
            List<Member> ring = members(size);
            ring.forEach(one -> tricksters.add(one.id()));
            ring.forEach(one -> ring.forEach(other -> thanks(one, other)));
            ring.forEach(one -> thanks(one, population.get(random.nextInt(population.size()))));
        }

        List<Helper> strongest = ChampionMethod.helpers(ledger, RULES).stream()
                .filter(Helper::champion)
                .sorted(java.util.Comparator.comparingDouble(Helper::weight).reversed())
                .toList();

        assertTrue(strongest.stream().noneMatch(helper -> tricksters.contains(helper.memberId())));
        assertEquals(
                experts,
                strongest.stream().limit(10).map(Helper::memberId).collect(java.util.stream.Collectors.toSet()));
    }

    @Test
    void theResultDoesNotDependOnTheOrderOfReading() {
        List<Member> all = members(30);
        List<Praise> said = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            said.add(new Praise(
                    all.get(random.nextInt(30)),
                    all.get(random.nextInt(30)),
                    PraiseKind.THANKED,
                    NOW.minus(Duration.ofDays(random.nextInt(300))),
                    List.of()));
        }
        HelpLedger other = new HelpLedger(RULES, NOW);
        said.forEach(ledger::add);
        Collections.shuffle(said, random);
        said.forEach(other::add);

        List<Helper> one = ChampionMethod.helpers(ledger, RULES);
        List<Helper> same = ChampionMethod.helpers(other, RULES);

        assertEquals(one.size(), same.size());
        for (int i = 0; i < one.size(); i++) {
            assertEquals(one.get(i).memberId(), same.get(i).memberId());
            assertEquals(one.get(i).people(), same.get(i).people());
            assertEquals(one.get(i).champion(), same.get(i).champion());
            assertEquals(one.get(i).weight(), same.get(i).weight(), 1e-3);
        }
    }

    /** People of whom each praises some others, as it comes. */
    private List<Member> honest(int many) {
        List<Member> all = members(many);
        all.forEach(one -> {
            for (int i = 0; i < 5; i++) {
                praise(one, all.get(random.nextInt(many)), PraiseKind.REACTED, Duration.ofDays(random.nextInt(300)));
            }
        });
        return all;
    }
}
