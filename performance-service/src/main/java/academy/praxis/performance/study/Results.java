package academy.praxis.performance.study;

import academy.praxis.kit.clock.Periodic;
import academy.praxis.kit.postgres.UnitOfWork;
import academy.praxis.kit.problem.ProblemException;
import academy.praxis.kit.worker.Workers;
import academy.praxis.performance.outcome.Measured;
import academy.praxis.performance.outcome.Outcomes;
import academy.praxis.performance.outcome.Period;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Reckons results from the values that hold now, once for each plan and state of the values, and keeps each. Those whose horizon is over are
 * reckoned though nobody asks, so that none stays unknown because it was not expected to please.
 */
@ApplicationScoped
class Results implements Periodic {
    /** So many periods before the first start are looked at: five years of weeks. */
    static final int HISTORY = 260;

    private static final Logger LOG = Logger.getLogger(Results.class);
    private static final int MOST_WAITING = 1_000;

    private final StudyRepository studies;
    private final StudyPlanRepository plans;
    private final StudyResultRepository results;
    private final Outcomes outcomes;
    private final Units units;
    private final StudyEvents events;
    private final UnitOfWork work;
    private final Workers workers;
    private final Running<Asked, Result> running = new Running<>();

    Results(
            StudyRepository studies,
            StudyPlanRepository plans,
            StudyResultRepository results,
            Outcomes outcomes,
            Units units,
            StudyEvents events,
            UnitOfWork work,
            Workers workers) {
        this.studies = studies;
        this.plans = plans;
        this.results = results;
        this.outcomes = outcomes;
        this.units = units;
        this.events = events;
        this.work = work;
        this.workers = workers;
    }

    /** What one reckoning answers, however many ask at once. */
    private record Asked(UUID studyId, String planHash, String dataKey) {}

    /** What the reckoning begins with. */
    private record Basis(
            UUID studyId,
            String planHash,
            boolean late,
            int unusedDraws,
            List<StudyPlan> plans,
            Plan plan,
            Outcomes.Outline outcome,
            List<Sentence> history,
            String dataKey) {
        Basis with(List<Sentence> more, String key) {
            return new Basis(studyId, planHash, late, unusedDraws, plans, plan, outcome, more, key);
        }
    }

    /** What a frozen study shows now. */
    Uni<Result> of(UUID studyId) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return Panache.withSession(() -> basis(studyId))
                .flatMap(basis -> units.around(
                                basis.outcome().id(),
                                basis.plan().cohortIds(),
                                basis.plan().unitOfAnalysis())
                        .map(cohorts -> known(basis, cohorts, today)))
                .flatMap(basis -> Panache.withSession(() -> results.of(studyId, basis.planHash(), basis.dataKey()))
                        .flatMap(kept -> kept != null
                                ? Uni.createFrom().item(Result.read(kept.result))
                                : running.of(
                                        new Asked(studyId, basis.planHash(), basis.dataKey()),
                                        () -> reckoned(basis, today))));
    }

    /** The values of these plans' units that their results are reckoned from. */
    Uni<Measured> measured(Outcomes.Outline outcome, Plan... plans) {
        return outcomes.measured(
                outcome,
                Arrays.stream(plans)
                        .flatMap(plan -> plan.assignments().stream())
                        .map(Assignment::unitId)
                        .collect(Collectors.toSet()),
                Arrays.stream(plans)
                        .map(plan ->
                                plan.firstStart().plus(-HISTORY, plan.cadence()).start())
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                Arrays.stream(plans)
                        .map(plan -> plan.end().start().minusDays(1))
                        .max(Comparator.naturalOrder())
                        .orElseThrow());
    }

    @Override
    public Uni<Integer> tick(Instant now, int most) {
        LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
        return Panache.withSession(() -> studies.due(today, Analysis.DAYS_TO_WAIT, MOST_WAITING))
                .flatMap(due -> Multi.createFrom()
                        .iterable(due)
                        .onItem()
                        .transformToUniAndConcatenate(this::orLogged)
                        .collect()
                        .last())
                // What waits for its values is not done by trying again at once.
                .replaceWith(0);
    }

    /** One that fails holds up no other. */
    private Uni<Result> orLogged(UUID studyId) {
        return of(studyId)
                .onFailure()
                .invoke(fault -> LOG.warnf(fault, "The result of study %s is reckoned again in a minute", studyId))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Basis> basis(UUID studyId) {
        return studies.byId(studyId).flatMap(study -> {
            if (!study.status.isFixed()) {
                throw ProblemException.conflict("The plan is not frozen yet: freeze it before anybody looks.");
            }
            return plans.of(studyId)
                    .flatMap(all -> outcomes.outline(study.outcomeId)
                            .flatMap(outcome -> studies.unusedDraws(study)
                                    .map(draws -> new Basis(
                                            studyId,
                                            study.planHash,
                                            study.late,
                                            draws,
                                            all,
                                            Plan.read(all.get(all.size() - 1).plan),
                                            outcome.orElseThrow(),
                                            List.of(),
                                            null))));
        });
    }

    private static Basis known(Basis basis, List<CohortUnits> cohorts, LocalDate today) {
        List<Sentence> history = new ArrayList<>();
        if (basis.late()) {
            history.add(Sentence.of("warning.LATE"));
        }
        if (basis.unusedDraws() > 0) {
            history.add(Sentence.of("warning.DRAWN_BEFORE", basis.unusedDraws()));
        }
        long afterData = basis.plans().stream()
                .filter(plan -> plan.number > 0 && plan.afterData)
                .count();
        if (basis.plans().size() > 1) {
            history.add(Sentence.of("warning.AMENDED", basis.plans().size() - 1, (int) afterData));
        }
        if (!basis.plan().metric().equals(basis.outcome().metric())) {
            history.add(Sentence.of("warning.METRIC_CHANGED"));
        }
        history.addAll(Deviations.of(basis.plan(), cohorts, today));
        boolean waited = !today.isBefore(basis.plan().end().start().plusDays(Analysis.DAYS_TO_WAIT));
        String key = basis.outcome().revision() + "/"
                + Period.lastWhole(today, basis.plan().cadence()).text() + "/"
                + Integer.toHexString(history.toString().hashCode()) + (waited ? "/waited" : "");
        return basis.with(history, endsBefore(basis.plan(), today) ? key.replaceFirst("/[^/]*/", "/whole/") : key);
    }

    /** From then on the day does not matter any more. */
    private static boolean endsBefore(Plan plan, LocalDate today) {
        return !today.isBefore(plan.end().start());
    }

    private Uni<Result> reckoned(Basis basis, LocalDate today) {
        Plan first = basis.plans().size() > 1 ? Plan.read(basis.plans().get(0).plan) : null;
        return (first == null
                        ? measured(basis.outcome(), basis.plan())
                        : measured(basis.outcome(), basis.plan(), first))
                .flatMap(measured -> workers.compute(
                        () -> new Analysis(basis.plan(), measured, today).result(first, basis.history())))
                .call(result -> work.transact(() -> keep(basis, result)));
    }

    private Uni<Void> keep(Basis basis, Result result) {
        return studies.locked(basis.studyId())
                .flatMap(study -> results.keep(basis.studyId(), basis.planHash(), basis.dataKey(), result)
                        .flatMap(isNew -> {
                            boolean counts = isNew && result.complete() && study.planHash.equals(basis.planHash());
                            if (!counts) {
                                return Uni.createFrom().voidItem();
                            }
                            study.conclude(result.verdict());
                            return studies.flush().flatMap(none -> events.concluded(study, result));
                        }));
    }
}
