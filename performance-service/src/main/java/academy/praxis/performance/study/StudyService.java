package academy.praxis.performance.study;

import academy.praxis.kit.caller.Caller;
import academy.praxis.kit.caller.Roles;
import academy.praxis.kit.idempotency.IdempotencyKey;
import academy.praxis.kit.page.Cursor;
import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.postgres.Idempotency;
import academy.praxis.kit.postgres.UnitOfWork;
import academy.praxis.kit.precondition.IfMatch;
import academy.praxis.kit.problem.ProblemException;
import academy.praxis.performance.outcome.Measured;
import academy.praxis.performance.outcome.Outcomes;
import academy.praxis.performance.outcome.UnitOfAnalysis;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The life of studies, and who may do what with them. */
@ApplicationScoped
class StudyService {
    private static final SecureRandom LOTS = new SecureRandom();

    private final StudyRepository studies;
    private final StudyPlanRepository plans;
    private final StudyResultRepository shown;
    private final Designing designing;
    private final Results results;
    private final Outcomes outcomes;
    private final Units units;
    private final StudyEvents events;
    private final UnitOfWork work;
    private final Idempotency idempotency;
    private final Caller caller;

    StudyService(
            StudyRepository studies,
            StudyPlanRepository plans,
            StudyResultRepository shown,
            Designing designing,
            Results results,
            Outcomes outcomes,
            Units units,
            StudyEvents events,
            UnitOfWork work,
            Idempotency idempotency,
            Caller caller) {
        this.studies = studies;
        this.plans = plans;
        this.shown = shown;
        this.designing = designing;
        this.results = results;
        this.outcomes = outcomes;
        this.units = units;
        this.events = events;
        this.work = work;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    Uni<Page<StudyView>> list(StudyQuery query, PageRequest page) {
        return Panache.withSession(() -> studies.page(query, caller.hasAny(Roles.MANAGER), page))
                .map(rows -> Page.of(
                        rows,
                        page,
                        study -> StudyView.of(study, null, List.of()),
                        study -> Cursor.after(study.createdAt, study.id)));
    }

    Uni<StudyView> get(UUID id) {
        return Panache.withSession(() -> visible(id).flatMap(seen -> view(seen.study(), seen.outcome())));
    }

    Uni<StudyView> create(StudyContent content, IdempotencyKey key) {
        UUID by = caller.memberId();
        long seed = LOTS.nextLong();
        return designing
                .plan(content, seed)
                .flatMap(designed -> idempotency.once(
                        key,
                        "create-study",
                        content,
                        StudyView.class,
                        () -> studies.persistAndFlush(
                                        Study.draft(content, designed.plan().assignments(), seed, by))
                                .flatMap(study -> view(study, designed.outcome()))));
    }

    Uni<StudyView> edit(UUID id, StudyContent content, IfMatch ifMatch) {
        return Panache.withSession(() -> studies.byId(id))
                .flatMap(study -> designing.plan(content, study.seed))
                .flatMap(designed -> work.transact(() -> studies.locked(id)
                        .invoke(study -> ifMatch.check(study.version))
                        .invoke(study -> study.edit(content, designed.plan().assignments()))
                        .call(studies::flush)
                        .flatMap(study -> view(study, designed.outcome()))));
    }

    Uni<Void> delete(UUID id, IfMatch ifMatch) {
        return work.transact(() -> studies.locked(id)
                .invoke(study -> ifMatch.check(study.version))
                .flatMap(study -> study.discard()
                        ? studies.flush()
                        : studies.delete("id", id).replaceWithVoid()));
    }

    Uni<PowerView> power(StudyContent content, String languages) {
        return designing
                .plan(content, LOTS.nextLong())
                .flatMap(designing::power)
                .map(report -> PowerView.of(report, new StudyWords(languages)));
    }

    /** Of a draft as it would be frozen now; of a frozen one by its plan and what was known before its start. */
    Uni<PowerView> power(UUID id, String languages) {
        return Panache.withSession(() -> visible(id)
                        .flatMap(seen -> plans.of(id)
                                .map(all -> all.isEmpty() ? seen : seen.with(Plan.read(all.get(all.size() - 1).plan)))))
                .flatMap(seen -> seen.plan() != null
                        ? Uni.createFrom().item(new Designing.Designed(seen.plan(), seen.outcome()))
                        : designing.plan(StoredJson.content(seen.study().content), seen.study().seed))
                .flatMap(designing::power)
                .map(report -> PowerView.of(report, new StudyWords(languages)));
    }

    Uni<MatchProposal> matches(MatchQuestion question) {
        return Panache.withSession(() -> outcomes.outline(question.outcomeId()))
                .map(found -> found.orElseThrow(
                        () -> ProblemException.invalid("outcomeId", "is not an outcome of the academy")))
                .flatMap(outcome -> designing
                        .nearest(outcome, question.treatedUnitIds(), question.startsOn(), question.each())
                        .flatMap(matches -> names(
                                        matches.stream()
                                                .map(Nearest.Match::unitId)
                                                .toList(),
                                        outcome)
                                .map(names -> MatchProposal.of(question, outcome.unitOfAnalysis(), matches, names))));
    }

    Uni<StudyView> freeze(UUID id, IfMatch ifMatch) {
        UUID by = caller.memberId();
        return Panache.withSession(() -> studies.byId(id)
                        .invoke(study -> ifMatch.check(study.version))
                        .invoke(Study::mustBeDraft))
                // Cohorts may have changed since the study was designed; their units are settled now.
                .flatMap(read -> designing
                        .plan(StoredJson.content(read.content), read.seed)
                        .flatMap(designed -> hasDataAfterStart(designed)
                                .flatMap(late -> work.transact(() -> studies.locked(id)
                                        .invoke(study -> mustBeAsRead(study, read.version))
                                        .call(study -> outcomes.outline(study.outcomeId)
                                                .invoke(found -> mustBeOwned(found.orElseThrow())))
                                        .flatMap(study -> fix(study, designed, late, by))))));
    }

    Uni<StudyView> amend(UUID id, Amendment amendment, IfMatch ifMatch) {
        UUID by = caller.memberId();
        return Panache.withSession(() -> studies.byId(id)
                        .invoke(study -> ifMatch.check(study.version))
                        .invoke(Study::mustBeFixed)
                        .flatMap(study -> plans.of(id)
                                .flatMap(all -> outcomes.outline(study.outcomeId)
                                        .map(outcome -> new Change(
                                                study.version, amended(amendment, all, outcome.orElseThrow()))))))
                .flatMap(change -> hasDataAfterStart(change.amended())
                        .flatMap(afterData -> work.transact(() -> studies.locked(id)
                                .invoke(study -> mustBeAsRead(study, change.version()))
                                .flatMap(study -> amend(study, amendment, change.amended(), afterData, by)))));
    }

    Uni<PlanHistory> plans(UUID id) {
        return Panache.withSession(() ->
                visible(id).flatMap(seen -> plans.of(id).map(all -> PlanHistory.of(all, seesUnits(seen)))));
    }

    Uni<EffectView> effect(UUID id, String languages) {
        return Panache.withSession(() -> visible(id))
                .flatMap(seen -> isTheirs(seen.outcome()) ? results.of(id) : atHorizon(seen.study()))
                .flatMap(result -> Panache.withSession(() -> studies.byId(id)
                        .flatMap(study -> plans.of(id)
                                .flatMap(all -> shown.early(id)
                                        .map(early -> EffectView.of(
                                                study, all, early, result, new StudyWords(languages)))))));
    }

    Uni<Page<ShownResult>> results(UUID id, PageRequest page, String languages) {
        StudyWords words = new StudyWords(languages);
        return Panache.withSession(() -> visible(id)
                .flatMap(seen -> shown.page(id, !isTheirs(seen.outcome()), page)
                        .map(rows ->
                                Page.of(rows, page, row -> ShownResult.of(row, words), row -> Cursor.after(row.id)))));
    }

    private Uni<StudyView> fix(Study study, Designing.Designed designed, boolean late, UUID by) {
        String canonical = designed.plan().canonical();
        study.freeze(designed.plan(), Plan.hash(canonical), late, by);
        return studies.flush()
                .flatMap(none -> plans.persistAndFlush(StudyPlan.of(study, canonical, null, late, by)))
                .flatMap(none -> events.frozen(study))
                .flatMap(none -> view(study, designed.outcome()));
    }

    private static Designing.Designed amended(Amendment amendment, List<StudyPlan> all, Outcomes.Outline outcome) {
        Plan before = Plan.read(all.get(all.size() - 1).plan);
        Plan after = amendment.applied(before);
        if (after.equals(before)) {
            throw ProblemException.conflict("This changes nothing of the plan.");
        }
        return new Designing.Designed(after, outcome);
    }

    /** What an amendment makes of the version that was read. */
    private record Change(long version, Designing.Designed amended) {}

    /** Also a client that changes whatever version there is does not undo what came in between. */
    private static void mustBeAsRead(Study study, long version) {
        new IfMatch(version).check(study.version);
    }

    private Uni<StudyView> amend(
            Study study, Amendment amendment, Designing.Designed amended, boolean afterData, UUID by) {
        String canonical = amended.plan().canonical();
        study.amend(amended.plan(), Plan.hash(canonical));
        return studies.flush()
                .flatMap(none -> plans.persistAndFlush(StudyPlan.of(study, canonical, amendment, afterData, by)))
                .flatMap(none -> events.frozen(study))
                .flatMap(none -> view(study, amended.outcome()));
    }

    private static void mustBeOwned(Outcomes.Outline outcome) {
        if (outcome.ownerAcceptedAt() == null) {
            throw ProblemException.conflict(
                    "Nobody answers for this outcome yet: its owner has to accept before a study of it is frozen.");
        }
    }

    /** Whether anything of the treated units is known from their start on. */
    private Uni<Boolean> hasDataAfterStart(Designing.Designed designed) {
        Plan plan = designed.plan();
        return results.measured(designed.outcome(), plan)
                .map(measured -> plan.treated().stream().anyMatch(one -> isMeasured(plan, one, measured)));
    }

    private static boolean isMeasured(Plan plan, Assignment treated, Measured measured) {
        int row = measured.row(treated.unitId());
        int start = measured.column(plan.period(treated.start()), plan.cadence());
        if (row < 0) {
            return false;
        }
        double[] values = measured.values()[row];
        for (int t = Math.max(0, start); t < values.length; t++) {
            if (!Double.isNaN(values[t])) {
                return true;
            }
        }
        return false;
    }

    /** A study that the caller may see. @param plan {@code null} where it is not looked up */
    private record Seen(Study study, Outcomes.Outline outcome, Plan plan) {
        Seen with(Plan frozen) {
            return new Seen(study, outcome, frozen);
        }
    }

    /** What is not frozen is seen by managers and the outcome's owner, the rest by everybody. */
    private Uni<Seen> visible(UUID id) {
        return studies.byId(id)
                .flatMap(study -> outcomes.outline(study.outcomeId).map(found -> {
                    Outcomes.Outline outcome = found.orElseThrow();
                    if (!study.status.isFixed() && !isTheirs(outcome)) {
                        throw ProblemException.notFound("study", id);
                    }
                    return new Seen(study, outcome, null);
                }));
    }

    private boolean isTheirs(Outcomes.Outline outcome) {
        return caller.hasAny(Roles.MANAGER) || caller.is(outcome.ownerId());
    }

    /**
     * What everybody may see: the newest result at the horizon. Results before are for those who have to know whether all goes well, and
     * asking for one that is not there begins no reckoning: it would count as an early look.
     */
    private Uni<Result> atHorizon(Study study) {
        if (LocalDate.now(ZoneOffset.UTC).isBefore(study.horizonEnd)) {
            throw ProblemException.notFound("result yet of study", study.id);
        }
        return Panache.withSession(() -> shown.atHorizon(study.id, study.planHash))
                .map(kept -> {
                    if (kept == null) {
                        throw ProblemException.notFound("result yet of study", study.id);
                    }
                    return Result.read(kept.result);
                });
    }

    /** Who is in which group is everybody's to know of teams, of persons only the managers'. */
    private boolean seesUnits(Seen seen) {
        return seen.outcome().unitOfAnalysis() == UnitOfAnalysis.TEAM || caller.hasAny(Roles.MANAGER);
    }

    private Uni<StudyView> view(Study study, Outcomes.Outline outcome) {
        List<Assignment> assignments =
                seesUnits(new Seen(study, outcome, null)) ? StoredJson.assignments(study.assignments) : List.of();
        return plans.of(study.id)
                .flatMap(all -> names(
                                assignments.stream().map(Assignment::unitId).toList(), outcome)
                        .map(names -> StudyView.of(study, units(assignments, names), all)));
    }

    private Uni<Map<UUID, String>> names(List<UUID> ids, Outcomes.Outline outcome) {
        return units.names(ids, outcome.unitOfAnalysis());
    }

    private static List<StudyView.Unit> units(List<Assignment> assignments, Map<UUID, String> names) {
        List<StudyView.Unit> all = new ArrayList<>();
        assignments.forEach(one -> all.add(new StudyView.Unit(one.unitId(), names.get(one.unitId()), one.start())));
        return all;
    }
}
