package academy.praxis.performance.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import academy.praxis.kit.problem.ProblemException;
import academy.praxis.performance.directory.Member;
import academy.praxis.performance.directory.Team;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MeantTest {
    private static final UUID TEAM = id(100);
    private static final Member ANNA = member(1, "Anna", true);
    private static final Member BEN = member(2, "Ben", true);
    private static final Member CARLA = member(3, "Carla", true);
    private static final Member DAVE = member(4, "Dave", true);
    private static final Member GONE = member(5, "Gone", false);

    @Test
    void leadersGoFirstThenThoseWhoAreNamedThenTheOthersByName() {
        Cohort cohort = cohort(10, List.of(DAVE.id(), ANNA.id()), List.of(), List.of());

        Meant meant = Meant.of(
                cohort,
                byId(DAVE, ANNA),
                List.of(CARLA, BEN, GONE),
                Map.of(TEAM, new Team(TEAM, "Ward", CARLA.id())),
                byId(CARLA));

        assertEquals(List.of(CARLA, DAVE, ANNA, BEN), meant.members());
        assertEquals(Set.of(CARLA.id()), meant.leaderIds());
    }

    @Test
    void aLeadWhoIsNotMeantIsALeaderAndNoMember() {
        Meant meant = Meant.of(
                cohort(10, List.of(ANNA.id()), List.of(), List.of()),
                byId(ANNA),
                List.of(),
                Map.of(TEAM, new Team(TEAM, "Ward", DAVE.id())),
                byId(DAVE));

        assertEquals(List.of(ANNA), meant.members());
        assertEquals(Set.of(DAVE.id()), meant.leaderIds());
    }

    @Test
    void aLeaderWhoIsNamedTakesPart() {
        Meant meant = Meant.of(
                cohort(10, List.of(ANNA.id()), List.of(), List.of(DAVE.id())),
                byId(ANNA),
                List.of(),
                Map.of(),
                byId(DAVE));

        assertEquals(List.of(DAVE, ANNA), meant.members());
    }

    @Test
    void whoIsExceptedStaysOutThoughTheirTeamIsMeant() {
        Meant meant = Meant.of(
                cohort(10, List.of(), List.of(BEN.id()), List.of()), Map.of(), List.of(ANNA, BEN), Map.of(), Map.of());

        assertEquals(List.of(ANNA), meant.members());
    }

    @Test
    void whoeverGetsAPlaceIsEnrolledByNameAndTheOthersWaitInTheirOrder() {
        Cohort cohort = cohort(2, List.of(DAVE.id(), CARLA.id(), BEN.id(), ANNA.id()), List.of(), List.of());
        Meant meant = Meant.of(cohort, byId(ANNA, BEN, CARLA, DAVE), List.of(), Map.of(), Map.of());

        assertEquals(List.of(CARLA, DAVE, BEN, ANNA), meant.enrolling(cohort, Set.of()));
    }

    @Test
    void whoIsInAlreadyIsNotEnrolledAgain() {
        Cohort cohort = cohort(2, List.of(DAVE.id(), CARLA.id()), List.of(), List.of());
        cohort.enrolled = 1;
        Meant meant = Meant.of(cohort, byId(CARLA, DAVE), List.of(), Map.of(), Map.of());

        assertEquals(List.of(DAVE), meant.enrolling(cohort, Set.of(CARLA.id())));
    }

    @Test
    void nobodyIsTurnedAwayInSilence() {
        Cohort cohort = cohort(1, List.of(ANNA.id(), BEN.id()), List.of(), List.of());
        cohort.waitingList = false;
        Meant meant = Meant.of(cohort, byId(ANNA, BEN), List.of(), Map.of(), Map.of());

        ProblemException refusal = assertThrows(ProblemException.class, () -> meant.enrolling(cohort, Set.of()));

        assertEquals("is 1, for 2 members", refusal.violations().get(0).message());
    }

    @Test
    void aCohortDoesNotSetOutWithNobody() {
        Cohort cohort = cohort(1, List.of(GONE.id()), List.of(), List.of());
        Meant meant = Meant.of(cohort, byId(GONE), List.of(), Map.of(), Map.of());

        assertThrows(ProblemException.class, () -> meant.enrolling(cohort, Set.of()));
    }

    private static Cohort cohort(int capacity, List<UUID> named, List<UUID> except, List<UUID> leaders) {
        return Cohort.planned(new CohortContent(
                id(9),
                "Pilot",
                id(8),
                LocalDate.of(2026, 6, 1),
                LocalDate.of(2026, 12, 18),
                false,
                capacity,
                true,
                named,
                List.of(TEAM),
                null,
                except,
                leaders,
                null));
    }

    private static Map<UUID, Member> byId(Member... members) {
        return java.util.Arrays.stream(members)
                .collect(java.util.stream.Collectors.toMap(Member::id, member -> member));
    }

    private static UUID id(int number) {
        return new UUID(0x7000, number);
    }

    private static Member member(int number, String name, boolean active) {
        return new Member(id(number), name, "", "nurse", TEAM, null, List.of("en"), "Etc/UTC", Set.of(), active);
    }
}
