package academy.praxis.performance.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.kit.problem.ProblemException;
import academy.praxis.performance.outcome.Cadence;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlanTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 30);
    private static final List<UUID> TEAMS =
            IntStream.range(0, 10).mapToObj(DrawnStudy::id).toList();

    @Test
    void theCanonicalTextSortsItsKeysAndReadsBackAsTheSamePlan() {
        Plan plan = new DrawnStudy().plan();
        String canonical = plan.canonical();

        assertTrue(canonical.startsWith("{\"assignments\":[{\"start\":\"2025-W31\",\"unitId\""), canonical);
        assertTrue(canonical.contains("\"level\":0.95,\"method\""), canonical);
        assertEquals(plan, Plan.read(canonical));
        assertEquals(canonical, Plan.read(canonical).canonical());
    }

    @Test
    void theHashIsTheSha256OfTheText() {
        // The example of FIPS 180-4: "abc".
        assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", Plan.hash("abc"));
    }

    @Test
    void whateverChangesThePlanChangesTheHash() {
        DrawnStudy study = new DrawnStudy();
        Set<String> hashes = new HashSet<>();
        hashes.add(Plan.hash(study.plan().canonical()));
        study.horizon = 13;
        hashes.add(Plan.hash(study.plan().canonical()));
        study.treated = 9;
        hashes.add(Plan.hash(study.plan().canonical()));
        study.method = Method.DIFFERENCE;
        hashes.add(Plan.hash(study.plan().canonical()));

        assertEquals(4, hashes.size());
    }

    @Test
    void lotsAreDrawnAgainWithTheSameSeedWhateverTheOrderOfTheNames() {
        List<UUID> reversed = TEAMS.stream().sorted((a, b) -> b.compareTo(a)).toList();

        assertEquals(Lots.order(TEAMS, 42), Lots.order(reversed, 42));
        assertNotEquals(Lots.order(TEAMS, 42), Lots.order(TEAMS, 43));
    }

    @Test
    void everybodyHasTheSameChanceToBegin() {
        int[] first = new int[10];
        for (int seed = 0; seed < 10_000; seed++) {
            List<Assignment> drawn = new Assigner(waitlist(TEAMS, MONDAY), Cadence.WEEKLY).byLot(seed * 7_919L);
            for (int i = 0; i < 10; i++) {
                first[i] += drawn.get(i).isTreated() ? 1 : 0;
            }
        }

        // Five of ten begin; four standard errors are 200.
        for (int count : first) {
            assertEquals(5_000, count, 200);
        }
    }

    @Test
    void aRolloutHasStepsOfTheSameSizeAndTreatsEverybody() {
        StudyContent content =
                content(Design.STEPPED_ROLLOUT, TEAMS, List.of(MONDAY, MONDAY.plusWeeks(4), MONDAY.plusWeeks(8)), null);

        List<Assignment> drawn = new Assigner(content, Cadence.WEEKLY).byLot(5);

        assertEquals(
                java.util.Map.of("2026-W14", 4L, "2026-W18", 3L, "2026-W22", 3L),
                drawn.stream().collect(Collectors.groupingBy(Assignment::start, Collectors.counting())));
    }

    @Test
    void whatBeginsInAWeekCountsFromTheFirstWholeOne() {
        StudyContent content = waitlist(TEAMS, MONDAY.plusDays(1));

        assertTrue(new Assigner(content, Cadence.WEEKLY)
                .byLot(1).stream()
                        .filter(Assignment::isTreated)
                        .allMatch(one -> one.start().equals("2026-W15")));
    }

    @Test
    void fieldsThatDoNotFitTheDesignAreNamed() {
        assertEquals("candidateUnitIds", fault(waitlist(List.of(DrawnStudy.id(1)), MONDAY)));
        assertEquals("startDates", fault(content(Design.STEPPED_ROLLOUT, TEAMS, List.of(MONDAY), null)));
        assertEquals(
                "startDates[1]",
                fault(content(Design.STEPPED_ROLLOUT, TEAMS, List.of(MONDAY, MONDAY.minusWeeks(1)), null)));
        assertEquals(
                "method", fault(content(Design.RANDOMISED_WAITLIST, TEAMS, List.of(MONDAY), Method.STEPPED_WEDGE)));
        assertEquals("candidateUnitIds", fault(content(Design.MATCHED_COMPARISON, TEAMS, List.of(), null)));
        assertEquals("treated", fault(content(Design.BEFORE_AFTER, List.of(), List.of(), null)));
    }

    @Test
    void whoBeginsTwiceBeginsAtTheFirstTime() {
        StudyContent content = new StudyContent(
                DrawnStudy.id(1),
                "A study",
                Design.MATCHED_COMPARISON,
                null,
                12,
                null,
                null,
                null,
                List.of(DrawnStudy.id(50)),
                List.of(new TreatedUnit(TEAMS.get(0), MONDAY.plusWeeks(3))),
                null,
                null,
                null);
        CohortUnits cohort =
                new CohortUnits(DrawnStudy.id(50), "Pilot", MONDAY, true, false, Set.of(TEAMS.get(0), TEAMS.get(1)));

        List<Assignment> treated = new Assigner(content, Cadence.WEEKLY).treated(List.of(cohort));

        assertEquals(
                List.of(new Assignment(TEAMS.get(0), "2026-W14"), new Assignment(TEAMS.get(1), "2026-W14")), treated);
        assertTrue(content.selfSelected());
    }

    @Test
    void cohortsThatDidSomethingElseThanPlannedAreSaidAndTheirUnitsStayAsPlanned() {
        DrawnStudy study = new DrawnStudy();
        Plan plan = study.plan();
        LocalDate start = plan.firstStart().start();
        Set<UUID> nine = IntStream.range(0, 9).mapToObj(DrawnStudy::id).collect(Collectors.toSet());
        CohortUnits asPlanned = new CohortUnits(DrawnStudy.id(50), "Pilot", start, true, false, nine);
        CohortUnits others =
                new CohortUnits(DrawnStudy.id(51), "More", start.plusWeeks(1), true, false, Set.of(DrawnStudy.id(15)));

        List<Sentence> said = Deviations.of(plan, List.of(asPlanned, others), study.today());

        assertEquals(List.of(Sentence.of("warning.NOT_BEGUN", 1, 10), Sentence.of("warning.CONTAMINATED", 1)), said);
    }

    @Test
    void aCohortThatIsGoneOrCancelledIsSaid() {
        DrawnStudy study = new DrawnStudy();
        Plan plain = study.plan();
        Plan plan = new Plan(
                plain.form(),
                plain.outcomeId(),
                plain.title(),
                plain.metric(),
                plain.unitOfAnalysis(),
                plain.cadence(),
                plain.design(),
                plain.method(),
                plain.level(),
                plain.power(),
                plain.horizonPeriods(),
                plain.selfSelected(),
                null,
                plain.seed(),
                List.of(DrawnStudy.id(50), DrawnStudy.id(51)),
                plain.assignments());
        CohortUnits cancelled =
                new CohortUnits(DrawnStudy.id(50), "Pilot", plain.firstStart().start(), false, true, Set.of());

        List<String> said = Deviations.of(plan, List.of(cancelled), study.today()).stream()
                .map(new StudyWords("en")::say)
                .toList();

        assertEquals("The cohort “Pilot” was cancelled. Its units count as planned.", said.get(0));
        assertEquals(
                "1 of the cohorts that the plan names are no longer there. Their units count as planned.", said.get(1));
    }

    @Test
    void anAmendmentThatLeavesNobodyOrNamesStrangersIsRefused() {
        Plan plan = new DrawnStudy().plan();
        Amendment nobody = new Amendment(
                "All of them were merged.",
                null,
                null,
                IntStream.range(0, 10).mapToObj(DrawnStudy::id).toList(),
                null,
                null);
        Amendment stranger = new Amendment("Somebody else.", null, null, List.of(DrawnStudy.id(99)), null, null);

        assertEquals(
                "excludedUnitIds",
                assertThrows(ProblemException.class, () -> nobody.applied(plan))
                        .violations()
                        .get(0)
                        .field());
        assertEquals(
                "excludedUnitIds[0]",
                assertThrows(ProblemException.class, () -> stranger.applied(plan))
                        .violations()
                        .get(0)
                        .field());
    }

    private static String fault(StudyContent content) {
        return assertThrows(ProblemException.class, () -> new Assigner(content, Cadence.WEEKLY).check())
                .violations()
                .get(0)
                .field();
    }

    private static StudyContent waitlist(List<UUID> candidates, LocalDate start) {
        return content(Design.RANDOMISED_WAITLIST, candidates, List.of(start), null);
    }

    private static StudyContent content(Design design, List<UUID> candidates, List<LocalDate> starts, Method method) {
        return new StudyContent(
                DrawnStudy.id(1),
                "A study",
                design,
                method,
                12,
                candidates,
                starts,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
