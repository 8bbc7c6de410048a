package academy.praxis.performance.study;

import academy.praxis.kit.problem.ProblemException;
import academy.praxis.kit.problem.Violation;
import academy.praxis.kit.worker.Workers;
import academy.praxis.performance.outcome.Measured;
import academy.praxis.performance.outcome.Outcomes;
import academy.praxis.performance.outcome.Period;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Makes a plan of what a manager wrote: who begins when, who is compared with, and what can be seen then. */
@ApplicationScoped
class Designing {
    /** The most units that a study may have. */
    static final int MOST_UNITS = 2_000;

    /** Of matched comparison, for each unit that begins. */
    static final int MATCHES = 2;

    private final Outcomes outcomes;
    private final Units units;
    private final Workers workers;

    Designing(Outcomes outcomes, Units units, Workers workers) {
        this.outcomes = outcomes;
        this.units = units;
        this.workers = workers;
    }

    /** A plan and the outcome that it is about. */
    record Designed(Plan plan, Outcomes.Outline outcome) {}

    /**
     * The plan as it would be frozen now.
     *
     * @throws ProblemException 400 when what is written does not fit the design, the outcome or the academy
     */
    Uni<Designed> plan(StudyContent content, long seed) {
        return Panache.withSession(() -> outcomes.outline(content.outcomeId())).flatMap(found -> {
            Outcomes.Outline outcome =
                    found.orElseThrow(() -> ProblemException.invalid("outcomeId", "is not an outcome of the academy"));
            Assigner assigner = new Assigner(content, outcome.cadence());
            assigner.check();
            return known(content, outcome)
                    .flatMap(none -> content.design().isByLot()
                            ? Uni.createFrom().item(assigner.byLot(seed))
                            : assigned(assigner, content, outcome))
                    .map(assignments -> new Designed(plan(content, outcome, assignments, seed), outcome));
        });
    }

    /** The units most like these before a day, of all that are measured. */
    Uni<List<Nearest.Match>> nearest(Outcomes.Outline outcome, List<UUID> treated, LocalDate startsOn, int each) {
        Period start = Period.firstFrom(startsOn, outcome.cadence());
        LocalDate from = start.plus(-Results.HISTORY, outcome.cadence()).start();
        LocalDate to = start.start().minusDays(1);
        return outcomes.units(outcome.id(), from, to, MOST_UNITS)
                .flatMap(all -> outcomes.measured(outcome, union(all, treated), from, to))
                .flatMap(measured -> workers.compute(
                        () -> new Nearest(measured, measured.column(start, outcome.cadence())).of(treated, each)));
    }

    Uni<PowerReport> power(Designed designed) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        Plan plan = designed.plan();
        return history(designed).flatMap(measured -> workers.compute(() -> PowerReport.of(plan, measured, today)));
    }

    private Uni<Measured> history(Designed designed) {
        Plan plan = designed.plan();
        return outcomes.measured(
                designed.outcome(),
                plan.assignments().stream().map(Assignment::unitId).toList(),
                plan.firstStart().plus(-Results.HISTORY, plan.cadence()).start(),
                plan.firstStart().start().minusDays(1));
    }

    private Uni<Void> known(StudyContent content, Outcomes.Outline outcome) {
        List<UUID> named = new ArrayList<>(content.candidateUnitIds());
        content.treated().forEach(one -> named.add(one.unitId()));
        named.addAll(content.comparisonUnitIds());
        return units.unknown(named, outcome.unitOfAnalysis())
                .invoke(unknown -> mustBeEmpty(content, unknown))
                .replaceWithVoid();
    }

    private static void mustBeEmpty(StudyContent content, Set<UUID> unknown) {
        List<Violation> violations = new ArrayList<>();
        blame(violations, "candidateUnitIds[%d]", content.candidateUnitIds(), unknown);
        blame(
                violations,
                "treated[%d].unitId",
                content.treated().stream().map(TreatedUnit::unitId).toList(),
                unknown);
        blame(violations, "comparisonUnitIds[%d]", content.comparisonUnitIds(), unknown);
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
    }

    private static void blame(List<Violation> violations, String field, List<UUID> ids, Set<UUID> unknown) {
        for (int i = 0; i < ids.size(); i++) {
            if (unknown.contains(ids.get(i))) {
                violations.add(new Violation(field.formatted(i), "is not a unit of this outcome in the academy"));
            }
        }
    }

    private Uni<List<Assignment>> assigned(Assigner assigner, StudyContent content, Outcomes.Outline outcome) {
        return units.of(content.cohortIds(), outcome.unitOfAnalysis()).flatMap(cohorts -> {
            mustBeThere(content.cohortIds(), cohorts);
            List<Assignment> treated = assigner.treated(cohorts);
            if (treated.size() > MOST_UNITS) {
                throw ProblemException.invalid("cohortIds", "have more than " + MOST_UNITS + " units");
            }
            return others(content, outcome, treated).map(others -> Assigner.with(treated, others));
        });
    }

    private static void mustBeThere(List<UUID> ids, List<CohortUnits> found) {
        Set<UUID> there = found.stream()
                .filter(cohort -> !cohort.cancelled())
                .map(CohortUnits::id)
                .collect(java.util.stream.Collectors.toSet());
        for (int i = 0; i < ids.size(); i++) {
            if (!there.contains(ids.get(i))) {
                throw ProblemException.invalid("cohortIds[" + i + "]", "is not a cohort that takes place");
            }
        }
    }

    private Uni<List<UUID>> others(StudyContent content, Outcomes.Outline outcome, List<Assignment> treated) {
        if (!content.comparisonUnitIds().isEmpty()) {
            return Uni.createFrom().item(content.comparisonUnitIds());
        }
        Period first = treated.stream()
                .map(one -> Period.parse(one.start(), outcome.cadence()).orElseThrow())
                .min(java.util.Comparator.comparing(Period::start))
                .orElseThrow();
        if (content.design() == Design.MATCHED_COMPARISON) {
            List<UUID> begin = treated.stream().map(Assignment::unitId).toList();
            return nearest(outcome, begin, first.start(), MATCHES)
                    .map(matches -> matches.stream().map(Nearest.Match::unitId).toList());
        }
        return outcomes.units(
                outcome.id(),
                first.plus(-Results.HISTORY, outcome.cadence()).start(),
                first.start().minusDays(1),
                MOST_UNITS - treated.size());
    }

    private static Plan plan(StudyContent content, Outcomes.Outline outcome, List<Assignment> assignments, long seed) {
        int treated = (int) assignments.stream().filter(Assignment::isTreated).count();
        int starts = (int) assignments.stream()
                .filter(Assignment::isTreated)
                .map(Assignment::start)
                .distinct()
                .count();
        Method method =
                content.method() != null ? content.method() : content.design().usual(treated, starts);
        return new Plan(
                1,
                outcome.id(),
                content.title(),
                outcome.metric(),
                outcome.unitOfAnalysis(),
                outcome.cadence(),
                content.design(),
                method,
                Plan.LEVEL,
                Plan.POWER,
                content.horizonPeriods(),
                content.selfSelected(),
                content.worthwhileEffect(),
                Long.toString(seed),
                content.cohortIds(),
                assignments);
    }

    private static List<UUID> union(List<UUID> a, List<UUID> b) {
        return java.util.stream.Stream.concat(a.stream(), b.stream()).distinct().toList();
    }
}
