package academy.praxis.performance.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import academy.praxis.kit.problem.ProblemException;
import academy.praxis.kit.problem.ProblemType;
import academy.praxis.performance.directory.Member;
import academy.praxis.performance.programme.Programmes;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CohortTest {
    private static final Member ANNA = member(id(1), "Anna", true);
    private static final Member BEN = member(id(2), "Ben", true);
    private static final Member GONE = member(id(3), "Gone", false);
    private static final Programmes.Outline PUBLISHED = new Programmes.Outline(id(9), 1, "Programme", id(8), true, List.of());
    private static final Programmes.Outline DRAFT = new Programmes.Outline(id(9), 1, "Programme", id(8), false, List.of());

    @Test
    void enrolsItsActiveMembersByName() {
        Cohort cohort = cohort(2);

        List<Enrolment> enrolments = cohort.launch(PUBLISHED, List.of(BEN, GONE, ANNA));

        assertEquals(
                List.of(ANNA.id(), BEN.id()),
                enrolments.stream().map(enrolment -> enrolment.memberId).toList());
        assertEquals(CohortStatus.LAUNCHED, cohort.status);
        assertEquals(2, cohort.enrolled);
    }

    @Test
    void isLaunchedOnce() {
        Cohort cohort = cohort(2);
        cohort.launch(PUBLISHED, List.of(ANNA));

        assertConflict(cohort, PUBLISHED, List.of(BEN), "This cohort is launched already.");
    }

    @Test
    void waitsForItsProgrammeToBePublished() {
        assertConflict(
                cohort(2),
                DRAFT,
                List.of(ANNA),
                "The programme is a draft; publish it before a cohort goes through it.");
    }

    @Test
    void doesNotSetOutWithNobody() {
        assertConflict(
                cohort(2),
                PUBLISHED,
                List.of(GONE),
                "Nobody would take part: the members and teams named have no active member.");
    }

    @Test
    void doesNotSetOutWithMoreThanItsCapacity() {
        ProblemException refusal =
                assertThrows(ProblemException.class, () -> cohort(1).launch(PUBLISHED, List.of(ANNA, BEN)));

        assertEquals("capacity", refusal.violations().get(0).field());
        assertEquals("is 1, for 2 members", refusal.violations().get(0).message());
    }

    @Test
    void endsNotBeforeItStarts() {
        ProblemException refusal = assertThrows(
                ProblemException.class,
                () -> planned(LocalDate.of(2026, 6, 2), LocalDate.of(2026, 6, 1), List.of(ANNA.id())));

        assertEquals("endsOn", refusal.violations().get(0).field());
    }

    @Test
    void namesMembersOrTeams() {
        ProblemException refusal = assertThrows(
                ProblemException.class, () -> planned(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 1), List.of()));

        assertEquals("memberIds", refusal.violations().get(0).field());
    }

    @Test
    void namesEachMemberOnce() {
        Cohort cohort = planned(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 1), List.of(id(1), id(2), id(1)));

        assertEquals(List.of(id(1), id(2)), cohort.memberIds);
    }

    private static void assertConflict(
            Cohort cohort, Programmes.Outline programme, List<Member> members, String detail) {
        ProblemException refusal = assertThrows(ProblemException.class, () -> cohort.launch(programme, members));

        assertEquals(ProblemType.CONFLICT, refusal.type());
        assertEquals(detail, refusal.getMessage());
    }

    private static Cohort cohort(int capacity) {
        return Cohort.planned(
                content(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 12, 18), capacity, List.of(ANNA.id(), BEN.id())));
    }

    private static Cohort planned(LocalDate startsOn, LocalDate endsOn, List<UUID> memberIds) {
        return Cohort.planned(content(startsOn, endsOn, 10, memberIds));
    }

    private static CohortContent content(LocalDate startsOn, LocalDate endsOn, int capacity, List<UUID> memberIds) {
        return new CohortContent(
                PUBLISHED.id(), "Pilot", ANNA.id(), startsOn, endsOn, true, capacity, memberIds, List.of());
    }

    private static UUID id(int number) {
        return new UUID(0x7000, number);
    }

    private static Member member(UUID id, String name, boolean active) {
        return new Member(id, name, "", "nurse", null, null, List.of("en"), "Etc/UTC", Set.of(), active);
    }
}
