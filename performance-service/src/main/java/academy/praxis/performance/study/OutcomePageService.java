package academy.praxis.performance.study;

import academy.praxis.kit.caller.Caller;
import academy.praxis.kit.caller.Roles;
import academy.praxis.kit.problem.ProblemException;
import academy.praxis.kit.worker.Workers;
import academy.praxis.performance.cohort.Cohorts;
import academy.praxis.performance.outcome.Cells;
import academy.praxis.performance.outcome.Metric;
import academy.praxis.performance.outcome.Outcomes;
import academy.praxis.performance.outcome.Period;
import academy.praxis.performance.programme.Activity;
import academy.praxis.performance.programme.Programmes;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Puts an outcome's page together, and prints it. */
@ApplicationScoped
class OutcomePageService {
    private static final int MOST_STUDIES = 20;
    private static final String NEWEST = """
            select distinct on (study_id) study_id, result from study_result
            where study_id = any($1) and (final or $2) order by study_id, id desc""";

    private final Outcomes outcomes;
    private final Cohorts cohorts;
    private final Programmes programmes;
    private final StudyRepository studies;
    private final Pool pool;
    private final Workers workers;
    private final Caller caller;

    OutcomePageService(
            Outcomes outcomes,
            Cohorts cohorts,
            Programmes programmes,
            StudyRepository studies,
            Pool pool,
            Workers workers,
            Caller caller) {
        this.outcomes = outcomes;
        this.cohorts = cohorts;
        this.programmes = programmes;
        this.studies = studies;
        this.pool = pool;
        this.workers = workers;
        this.caller = caller;
    }

    Uni<OutcomePage> page(UUID id, String languages) {
        StudyWords words = new StudyWords(languages);
        return Panache.withSession(() -> outcomes.outline(id).flatMap(found -> {
                    Outcomes.Outline outcome = found.orElseThrow(() -> ProblemException.notFound("outcome", id));
                    boolean inside = caller.hasAny(Roles.MANAGER) || caller.is(outcome.ownerId());
                    return studies.fixedOf(id, MOST_STUDIES).map(fixed -> new Head(outcome, fixed, inside));
                }))
                .flatMap(head -> Uni.combine()
                        .all()
                        .unis(outcomes.periods(id), cohorts.summaries(id), newest(head))
                        .asTuple()
                        .flatMap(parts -> outlines(parts.getItem2())
                                .map(known -> page(
                                        head, parts.getItem1(), parts.getItem2(), parts.getItem3(), known, words))));
    }

    /** The page to print. Laying it out takes longer than an event loop may be held where there is much. */
    Uni<String> report(UUID id, String languages) {
        String now = Instant.now()
                .truncatedTo(ChronoUnit.MINUTES)
                .atOffset(ZoneOffset.UTC)
                .toString();
        return page(id, languages)
                .flatMap(page -> workers.compute(() -> new OutcomeReport(page, new StudyWords(languages)).html(now)));
    }

    Uni<String> csv(UUID id, String languages) {
        return page(id, languages).flatMap(page -> workers.compute(() -> PageCsv.of(page)));
    }

    /**
     * @param fixed the studies, newest first
     * @param inside whether the caller is a manager or answers for the outcome, and so sees results early and all cohorts
     */
    private record Head(Outcomes.Outline outcome, List<Study> fixed, boolean inside) {}

    private Uni<Map<UUID, Result>> newest(Head head) {
        if (head.fixed().isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        UUID[] ids = head.fixed().stream().map(study -> study.id).toArray(UUID[]::new);
        return pool.preparedQuery(NEWEST).execute(Tuple.of(ids, head.inside())).map(rows -> {
            Map<UUID, Result> byStudy = new HashMap<>();
            rows.forEach(row -> byStudy.put(row.getUUID("study_id"), Result.read(row.getString("result"))));
            return byStudy;
        });
    }

    private Uni<Map<UUID, Programmes.Outline>> outlines(Collection<Cohorts.Summary> found) {
        List<UUID> ids =
                found.stream().map(Cohorts.Summary::programmeId).distinct().toList();
        return ids.isEmpty() ? Uni.createFrom().item(Map.of()) : Panache.withSession(() -> programmes.outlines(ids));
    }

    private static OutcomePage page(
            Head head,
            List<Outcomes.PeriodFigures> periods,
            List<Cohorts.Summary> cohorts,
            Map<UUID, Result> results,
            Map<UUID, Programmes.Outline> programmes,
            StudyWords words) {
        Outcomes.Outline outcome = head.outcome();
        List<OutcomePage.Tried> tried = tried(cohorts, programmes);
        return new OutcomePage(
                outcome.id(),
                outcome.title(),
                outcome.why(),
                outcome.ownerId(),
                outcome.ownerAcceptedAt(),
                outcome.metric(),
                outcome.unitOfAnalysis(),
                outcome.cadence(),
                outcome.source(),
                periods.stream().map(one -> figures(outcome, one)).toList(),
                cohorts.stream()
                        .filter(one -> head.inside() || one.status().isSeenByAll())
                        .map(one -> mark(outcome, one))
                        .toList(),
                head.fixed().stream()
                        .map(study -> card(study, results.get(study.id), words))
                        .toList(),
                tried,
                new OutcomePage.Cost(
                        tried.stream().mapToInt(OutcomePage.Tried::members).sum(),
                        tried.stream().mapToLong(OutcomePage.Tried::minutes).sum()));
    }

    static OutcomePage.Figures figures(Outcomes.Outline outcome, Outcomes.PeriodFigures figures) {
        if (!Cells.mayBeShown(outcome.unitOfAnalysis(), figures.units())) {
            return new OutcomePage.Figures(figures.period().text(), figures.units(), null, null, true);
        }
        boolean weighted = outcome.metric().measure() == Metric.Measure.RATE && figures.weighted() != null;
        return new OutcomePage.Figures(
                figures.period().text(),
                figures.units(),
                Cells.shown(outcome.unitOfAnalysis(), weighted ? figures.weighted() : Double.valueOf(figures.mean())),
                Cells.shown(outcome.unitOfAnalysis(), figures.mean()),
                false);
    }

    private static OutcomePage.CohortMark mark(Outcomes.Outline outcome, Cohorts.Summary cohort) {
        return new OutcomePage.CohortMark(
                cohort.id(),
                cohort.name(),
                cohort.programmeId(),
                cohort.startsOn(),
                cohort.endsOn(),
                Period.firstFrom(cohort.startsOn(), outcome.cadence()).text(),
                cohort.status(),
                cohort.enrolled());
    }

    private static OutcomePage.StudyCard card(Study study, Result result, StudyWords words) {
        return new OutcomePage.StudyCard(
                study.id,
                study.title,
                study.design,
                study.status,
                study.planHash,
                study.frozenAt,
                study.late,
                study.planNumber,
                result == null ? null : result.verdict(),
                result == null ? List.of() : words.say(result.said()),
                result == null ? null : EffectView.Estimated.of(result.main(), words),
                result == null
                        ? List.of()
                        : result.methods().stream()
                                .skip(1)
                                .map(method -> EffectView.Estimated.of(method, words))
                                .toList(),
                result == null
                        ? List.of()
                        : result.checks().stream()
                                .map(check -> new EffectView.Checked(
                                        check.kind(), check.status(), words.say(check.sentence())))
                                .toList(),
                result == null ? List.of() : words.say(result.warnings()),
                result == null ? List.of() : result.series());
    }

    /** Of what was launched, whatever became of it; what never set out was not tried. */
    private static List<OutcomePage.Tried> tried(
            List<Cohorts.Summary> cohorts, Map<UUID, Programmes.Outline> programmes) {
        Map<UUID, List<Cohorts.Summary>> byProgramme = cohorts.stream()
                .filter(Cohorts.Summary::launched)
                .collect(Collectors.groupingBy(
                        Cohorts.Summary::programmeId, java.util.LinkedHashMap::new, Collectors.toList()));
        return byProgramme.entrySet().stream()
                .filter(entry -> programmes.containsKey(entry.getKey()))
                .map(entry -> {
                    Programmes.Outline programme = programmes.get(entry.getKey());
                    int members = entry.getValue().stream()
                            .mapToInt(Cohorts.Summary::enrolled)
                            .sum();
                    int minutes = programme.activities().stream()
                            .mapToInt(Activity::minutes)
                            .sum();
                    return new OutcomePage.Tried(
                            entry.getKey(),
                            programme.title(),
                            entry.getValue().size(),
                            members,
                            minutes,
                            (long) members * minutes);
                })
                .toList();
    }
}
