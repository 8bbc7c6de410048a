package academy.praxis.performance.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import academy.praxis.kit.problem.ProblemException;
import academy.praxis.kit.problem.ProblemType;
import academy.praxis.performance.programme.Programmes;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CohortTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 6, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 18);
    private static final Programmes.Outline PUBLISHED =
            new Programmes.Outline(id(9), 3, "Programme", id(8), true, List.of());
    private static final Programmes.Outline DRAFT =
            new Programmes.Outline(id(9), 0, "Programme", id(8), false, List.of());

    @Test
    void isLaunchedOnce() {
        Cohort cohort = Cohort.planned(content());
        cohort.settleOn(PUBLISHED);
        cohort.launch(null);

        assertConflict("This cohort is launched already.", () -> cohort.launch(null));
        assertEquals(CohortStatus.LAUNCHED, cohort.status);
    }

    @Test
    void waitsForItsProgrammeToBePublished() {
        assertConflict(
                "The programme is not published; publish it before a cohort goes through it.",
                () -> Cohort.planned(content()).settleOn(DRAFT));
    }

    @Test
    void keepsTheVersionThatItSettledOn() {
        Cohort cohort = Cohort.planned(content());
        cohort.settleOn(PUBLISHED);

        cohort.settleOn(new Programmes.Outline(id(9), 4, "Programme", id(8), true, List.of()));

        assertEquals(3, cohort.programmeVersion);
    }

    @Test
    void endsNotBeforeItStarts() {
        assertInvalid("endsOn", content(FIRST, FIRST.minusDays(1), List.of(id(1))));
    }

    @Test
    void isNotForEver() {
        assertInvalid("endsOn", content(FIRST, FIRST.plusYears(11), List.of(id(1))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-999999999-01-01", "1999-12-31", "2101-01-01", "+999999999-12-31"})
    void startsWithinReason(String day) {
        LocalDate start = LocalDate.parse(day);
        DuplicateContent again = new DuplicateContent("Once more", start, null, null, null);

        assertInvalid("startsOn", content(start, start, List.of(id(1))));
        ProblemException refusal = assertThrows(
                ProblemException.class,
                () -> CohortService.copy(Cohort.planned(content()), again, List.of(), List.of()));
        assertEquals("startsOn", refusal.violations().get(0).field());
    }

    @Test
    void endsWithinReason() {
        assertInvalid("endsOn", content(FIRST, LocalDate.MAX, List.of(id(1))));
        assertInvalid("endsOn", content(FIRST, LocalDate.MIN, List.of(id(1))));
    }

    @Test
    void saysWhoIsMeant() {
        assertInvalid("memberIds", content(FIRST, LAST, List.of()));
    }

    @Test
    void namesEachMemberOnce() {
        Cohort cohort = Cohort.planned(content(FIRST, LAST, List.of(id(1), id(2), id(1))));

        assertEquals(List.of(id(1), id(2)), cohort.memberIds);
    }

    @Test
    void aRuleSaysSomething() {
        assertInvalid("rules[0]", with(base -> ruled(base, new Rule(" ", null))));
    }

    @Test
    void dueDatesAreWithinItsDaysAndSaidOnce() {
        assertInvalid("dueDates[0].dueOn", with(base -> due(base, new DueDate(1, LAST.plusDays(1)))));
        assertInvalid("dueDates[1].number", with(base -> due(base, new DueDate(1, LAST), new DueDate(1, FIRST))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"startsOn", "pilot", "memberIds", "teamIds", "programmeId"})
    void whatKeepsItsPeopleWhereTheyAreStaysOnceItIsUnderWay(String field) {
        Cohort cohort = launched();

        ProblemException refusal = assertThrows(ProblemException.class, () -> cohort.edit(changed(field)));

        assertEquals(ProblemType.CONFLICT, refusal.type());
        assertEquals(field, refusal.violations().get(0).field());
    }

    @Test
    void itsNameDaysAndPlacesChangeWhileItIsUnderWay() {
        Cohort cohort = launched();
        cohort.enrolled = 5;

        cohort.edit(new CohortContent(
                id(9),
                "Renamed",
                id(2),
                FIRST,
                LAST.plusDays(7),
                true,
                5,
                false,
                List.of(id(1)),
                null,
                null,
                null,
                null,
                null));

        assertEquals(List.of("Renamed", LAST.plusDays(7), 5), List.of(cohort.name, cohort.endsOn, cohort.capacity));
    }

    @Test
    void thoseWhoTakePartKeepTheirPlaces() {
        Cohort cohort = launched();
        cohort.enrolled = 11;

        ProblemException refusal = assertThrows(ProblemException.class, () -> cohort.edit(content()));

        assertEquals(
                "is less than the 11 who take part", refusal.violations().get(0).message());
    }

    @Test
    void nothingHappensInItOnceItIsOver() {
        Cohort completed = launched();
        completed.complete();
        Cohort cancelled = Cohort.planned(content());
        cancelled.cancel("No money");

        assertConflict("This cohort has come to its end.", () -> completed.edit(content()));
        assertConflict("This cohort has come to its end.", () -> completed.cancel("Too late"));
        assertConflict("This cohort was cancelled.", () -> cancelled.launch(null));
        assertConflict("Only a cohort that is under way can come to its end.", cancelled::complete);
    }

    @Test
    void isNotDeletedOnceItsLeadersHaveStarted() {
        Cohort cohort = Cohort.planned(content());
        cohort.mustBeUntouched();
        cohort.startLeaders();

        assertConflict("Its leaders have started; cancel the cohort instead.", cohort::mustBeUntouched);
    }

    private static Cohort launched() {
        Cohort cohort = Cohort.planned(content());
        cohort.settleOn(PUBLISHED);
        cohort.launch(null);
        return cohort;
    }

    private static CohortContent changed(String field) {
        return new CohortContent(
                field.equals("programmeId") ? id(7) : id(9),
                "Pilot",
                id(1),
                field.equals("startsOn") ? FIRST.plusDays(1) : FIRST,
                LAST,
                !field.equals("pilot"),
                10,
                true,
                field.equals("memberIds") ? List.of(id(1), id(2)) : List.of(id(1)),
                field.equals("teamIds") ? List.of(id(3)) : List.of(),
                null,
                null,
                null,
                null);
    }

    private static CohortContent content() {
        return content(FIRST, LAST, List.of(id(1)));
    }

    private static CohortContent content(LocalDate startsOn, LocalDate endsOn, List<UUID> memberIds) {
        return new CohortContent(
                id(9), "Pilot", id(1), startsOn, endsOn, true, 10, true, memberIds, null, null, null, null, null);
    }

    private static CohortContent with(UnaryOperator<CohortContent> change) {
        return change.apply(content());
    }

    private static CohortContent ruled(CohortContent base, Rule... rules) {
        return new CohortContent(
                base.programmeId(),
                base.name(),
                base.facilitatorId(),
                base.startsOn(),
                base.endsOn(),
                base.pilot(),
                base.capacity(),
                base.waitingList(),
                base.memberIds(),
                base.teamIds(),
                List.of(rules),
                null,
                null,
                null);
    }

    private static CohortContent due(CohortContent base, DueDate... dates) {
        return new CohortContent(
                base.programmeId(),
                base.name(),
                base.facilitatorId(),
                base.startsOn(),
                base.endsOn(),
                base.pilot(),
                base.capacity(),
                base.waitingList(),
                base.memberIds(),
                base.teamIds(),
                null,
                null,
                null,
                List.of(dates));
    }

    private static void assertInvalid(String field, CohortContent content) {
        ProblemException refusal = assertThrows(ProblemException.class, () -> Cohort.planned(content));

        assertEquals(ProblemType.VALIDATION, refusal.type());
        assertEquals(field, refusal.violations().get(0).field());
    }

    private static void assertConflict(String detail, Runnable change) {
        ProblemException refusal = assertThrows(ProblemException.class, change::run);

        assertEquals(ProblemType.CONFLICT, refusal.type());
        assertEquals(detail, refusal.getMessage());
    }

    private static UUID id(int number) {
        return new UUID(0x7000, number);
    }
}
