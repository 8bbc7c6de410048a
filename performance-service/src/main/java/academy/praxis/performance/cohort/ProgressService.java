package academy.praxis.performance.cohort;

import academy.praxis.kit.caller.Caller;
import academy.praxis.kit.page.Cursor;
import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.postgres.UnitOfWork;
import academy.praxis.kit.precondition.IfMatch;
import academy.praxis.kit.problem.ProblemException;
import academy.praxis.performance.programme.Activity;
import academy.praxis.performance.programme.ActivityForm;
import academy.praxis.performance.programme.Programmes;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What members do of their cohorts' programmes. An assignment is done once its evidence is accepted, an experiment once its result is told, all
 * else once the member says so. Changes of one enrolment follow one another under a lock on its row.
 */
@ApplicationScoped
class ProgressService {
    private static final int MOST_MINUTES = 60_000;
    private static final Viewer SELF = new Viewer(true, false, false, false);
    private static final Viewer FACILITATOR = new Viewer(false, true, false, false);

    private final CohortRepository cohorts;
    private final EnrolmentRepository enrolments;
    private final ActivityProgressRepository progress;
    private final EvidenceRepository evidence;
    private final EvidenceFileRepository files;
    private final Activities activities;
    private final CohortProgrammes programmes;
    private final CohortAccess access;
    private final CohortEvents events;
    private final UnitOfWork work;
    private final Caller caller;

    ProgressService(
            CohortRepository cohorts,
            EnrolmentRepository enrolments,
            ActivityProgressRepository progress,
            EvidenceRepository evidence,
            EvidenceFileRepository files,
            Activities activities,
            CohortProgrammes programmes,
            CohortAccess access,
            CohortEvents events,
            UnitOfWork work,
            Caller caller) {
        this.cohorts = cohorts;
        this.enrolments = enrolments;
        this.progress = progress;
        this.evidence = evidence;
        this.files = files;
        this.activities = activities;
        this.programmes = programmes;
        this.access = access;
        this.events = events;
        this.work = work;
        this.caller = caller;
    }

    /** An activity of an enrolment that is locked. */
    private record Step(
            Enrolment enrolment, Cohort cohort, Programmes.Outline programme, int number, ActivityProgress progress) {
        Activity activity() {
            return programme.activities().get(number - 1);
        }

        boolean isDone() {
            return progress != null && progress.doneAt != null;
        }
    }

    Uni<ActivityView> say(UUID enrolmentId, int number, ProgressContent content, IfMatch ifMatch) {
        return mine(enrolmentId, number, ifMatch::check, step -> {
            if (content.done() != null && content.done() != step.isDone()) {
                mustBeForMembersToSay(step.activity().form());
            }
            return written(step, row -> {
                row.minutes = content.minutes();
                row.note = content.note();
                row.done(content.done() == null ? row.doneAt != null : content.done(), Cohort.now());
            });
        });
    }

    Uni<ActivityView> conclude(UUID enrolmentId, int number, ExperimentResult result, IfMatch ifMatch) {
        return mine(enrolmentId, number, ifMatch::check, step -> {
            mustBe(ActivityForm.EXPERIMENT, step, "Only an experiment has such a result.");
            return written(step, row -> row.conclude(result, Cohort.now()));
        });
    }

    /** Shows evidence, or other evidence as long as it waits. */
    Uni<ActivityView> show(UUID enrolmentId, int number, EvidenceContent content) {
        content.mustShowSomething();
        return mine(enrolmentId, number, any -> {}, step -> {
            mustBeOpenToEvidence(step);
            Instant now = Cohort.now();
            return evidence.latest(enrolmentId, number)
                    .map(last -> last != null && last.isWaiting()
                            ? last
                            : Evidence.of(enrolmentId, number, last == null ? 1 : last.round + 1))
                    .invoke(shown -> shown.write(content, now))
                    .call(evidence::persistAndFlush)
                    .call(shown -> files.hang(content.fileIds(), step.enrolment().memberId, shown))
                    .call(shown -> events.submitted(shown, step.enrolment(), step.cohort()))
                    .flatMap(shown -> progressed(step, now));
        });
    }

    /** Holds when the caller may show evidence of this activity now. */
    Uni<Void> mayShow(UUID enrolmentId, int number) {
        return work.transact(() -> step(enrolmentId, number)
                .invoke(this::mustBeTheirsToDo)
                .invoke(ProgressService::mustBeOpenToEvidence)
                .replaceWithVoid());
    }

    /** Says of what a member showed whether it is accepted. Nobody does so of their own. */
    Uni<ActivityView> review(UUID enrolmentId, int number, Review review, IfMatch ifMatch) {
        if (review.verdict() == Verdict.AGAIN
                && (review.words() == null || review.words().isBlank())) {
            throw ProblemException.invalid("words", "must say what to do again");
        }
        return work.transact(() -> step(enrolmentId, number)
                .invoke(step -> mustReview(step))
                .call(step -> evidence.latest(enrolmentId, number)
                        .invoke(shown -> {
                            if (shown == null || !shown.isWaiting()) {
                                throw ProblemException.conflict("There is nothing here that waits for a review.");
                            }
                            ifMatch.check(shown.version);
                        })
                        .flatMap(shown -> reviewed(step, shown, review)))
                .flatMap(step -> view(step, FACILITATOR)));
    }

    /** What waits for a review in a cohort, longest first. */
    Uni<Page<WaitingEvidence>> waiting(UUID cohortId, PageRequest page) {
        return Panache.withSession(() -> cohorts.byId(cohortId)
                .invoke(access::mustRun)
                .flatMap(cohort -> evidence.waiting(cohortId, page)
                        .flatMap(rows -> programmes
                                .of(cohort)
                                .flatMap(programme -> members(rows.stream()
                                                .map(row -> row.enrolmentId)
                                                .toList())
                                        .flatMap(members -> files.of(rows)
                                                .map(found -> Page.of(
                                                        rows,
                                                        page,
                                                        row -> WaitingEvidence.of(
                                                                row,
                                                                found.getOrDefault(row.id, List.of()),
                                                                members.get(row.enrolmentId),
                                                                programme,
                                                                new Viewer(
                                                                        false,
                                                                        access.facilitates(cohort),
                                                                        true,
                                                                        false)),
                                                        row -> Cursor.after(row.submittedAt, row.id))))))));
    }

    /** What came of a cohort's experiments. */
    Uni<Page<ExperimentOfCohort>> experiments(UUID cohortId, PageRequest page) {
        return Panache.withSession(() -> cohorts.byId(cohortId)
                .invoke(access::mustRun)
                .flatMap(cohort -> progress.experiments(cohortId, page)
                        .flatMap(rows -> programmes
                                .of(cohort)
                                .flatMap(programme -> members(rows.stream()
                                                .map(row -> row.enrolmentId)
                                                .toList())
                                        .map(members -> Page.of(
                                                rows,
                                                page,
                                                row -> ExperimentOfCohort.of(
                                                        row, members.get(row.enrolmentId), programme),
                                                row -> Cursor.after(row.id)))))));
    }

    /**
     * Notes what a member said in their weekly plan. Of what is done otherwise, by evidence or a result, only the time is noted; of what is not
     * theirs, or over, nothing.
     */
    Uni<Void> fromPlan(UUID memberId, UUID enrolmentId, int number, int minutes, boolean whole) {
        return Panache.withSession(() -> enrolments.findById(enrolmentId)).flatMap(found -> {
            if (found == null || !found.memberId.equals(memberId)) {
                return Uni.createFrom().voidItem();
            }
            return work.transact(() -> step(enrolmentId, number).flatMap(step -> {
                int last = step.programme().activities().size();
                boolean open =
                        !step.cohort().isClosed() && step.enrolment().status.takesPart();
                return open && number >= 1 && number <= last
                        ? noted(step, minutes, whole)
                        : Uni.createFrom().voidItem();
            }));
        });
    }

    private Uni<Void> noted(Step step, int minutes, boolean whole) {
        ActivityForm form = step.activity().form();
        boolean done = whole && form != ActivityForm.ASSIGNMENT && form != ActivityForm.EXPERIMENT;
        return written(step, row -> {
                    row.minutes = Math.min(MOST_MINUTES, (row.minutes == null ? 0 : row.minutes) + minutes);
                    row.done(done || row.doneAt != null, Cohort.now());
                })
                .replaceWithVoid();
    }

    /** Marks an activity as done for a member who took part in it. Within the transaction of a change of many. */
    Uni<Void> attended(Enrolment enrolment, Cohort cohort, Programmes.Outline programme, int number) {
        return progress.find(enrolment.id, number)
                .map(row -> new Step(enrolment, cohort, programme, number, row))
                .flatMap(step -> written(step, row -> {
                    row.attendedBy = caller.memberId();
                    row.done(true, Cohort.now());
                }))
                .replaceWithVoid();
    }

    private Uni<ActivityView> mine(
            UUID enrolmentId, int number, Consumer<Long> ifMatch, Function<Step, Uni<? extends Step>> change) {
        return work.transact(() -> step(enrolmentId, number)
                .invoke(this::mustBeTheirsToDo)
                .invoke(step -> ifMatch.accept(ActivityView.version(step.progress())))
                .flatMap(change)
                .flatMap(step -> view(step, SELF)));
    }

    private Uni<Step> step(UUID enrolmentId, int number) {
        return enrolments
                .locked(enrolmentId)
                .flatMap(enrolment -> cohorts.byId(enrolment.cohortId)
                        .flatMap(cohort -> programmes
                                .of(cohort)
                                .flatMap(programme -> progress.find(enrolmentId, number)
                                        .map(row -> new Step(enrolment, cohort, programme, number, row)))));
    }

    private void mustBeTheirsToDo(Step step) {
        if (!caller.is(step.enrolment().memberId)) {
            throw ProblemException.notFound("enrolment", step.enrolment().id);
        }
        mustExist(step);
        step.cohort().mustBeOpen();
        EnrolmentService.mustTakePart(step.enrolment());
    }

    private static void mustBeOpenToEvidence(Step step) {
        mustBe(ActivityForm.ASSIGNMENT, step, "Only an assignment is shown to the facilitator.");
        if (step.isDone()) {
            throw ProblemException.conflict("What you showed is accepted already.");
        }
    }

    private static void mustExist(Step step) {
        if (step.number() < 1 || step.number() > step.programme().activities().size()) {
            throw ProblemException.notFound("activity", step.number());
        }
    }

    private void mustReview(Step step) {
        if (!access.runs(step.cohort())) {
            throw ProblemException.notFound("enrolment", step.enrolment().id);
        }
        if (!access.facilitates(step.cohort())) {
            throw ProblemException.forbidden("Only the facilitator reads and reviews what members show.");
        }
        if (caller.is(step.enrolment().memberId)) {
            throw ProblemException.forbidden("Nobody reviews what they showed themselves.");
        }
        mustExist(step);
        step.cohort().mustBeOpen();
    }

    private Uni<Step> reviewed(Step step, Evidence shown, Review review) {
        Instant now = Cohort.now();
        shown.review(review, caller.memberId(), now);
        return evidence.flush()
                .flatMap(none -> events.reviewed(shown, step.enrolment(), step.cohort()))
                .flatMap(none -> review.verdict() == Verdict.AGAIN
                        ? Uni.createFrom().item(step)
                        : written(step, row -> row.done(true, now)));
    }

    private Uni<Step> written(Step step, Consumer<ActivityProgress> change) {
        ActivityProgress row =
                step.progress() != null ? step.progress() : ActivityProgress.of(step.enrolment().id, step.number());
        change.accept(row);
        return progress.persist(row).flatMap(none -> progressed(step, row.updatedAt));
    }

    /** Notes how far the member is by now, and tells of it where that is further. */
    private Uni<Step> progressed(Step step, Instant now) {
        Enrolment enrolment = step.enrolment();
        return progress.flush()
                .flatMap(none -> progress.countDone(enrolment.id))
                .flatMap(done -> {
                    boolean all = done == step.programme().activities().size();
                    boolean told = enrolment.progressed(all, now);
                    return enrolments
                            .flush()
                            .flatMap(none -> told
                                    ? events.enrolments(List.of(enrolment), step.cohort(), step.programme())
                                    : Uni.createFrom().voidItem());
                })
                .replaceWith(step);
    }

    private Uni<ActivityView> view(Step step, Viewer viewer) {
        Enrolment enrolment = step.enrolment();
        return activities
                .of(List.of(enrolment), Map.of(enrolment.cohortId, step.cohort()), one -> viewer)
                .map(read -> read.activities().get(enrolment.id).get(step.number() - 1));
    }

    private Uni<Map<UUID, UUID>> members(List<UUID> enrolmentIds) {
        return enrolments
                .list("id in ?1", enrolmentIds)
                .map(found -> found.stream().collect(Collectors.toMap(one -> one.id, one -> one.memberId)));
    }

    private static void mustBeForMembersToSay(ActivityForm form) {
        if (form == ActivityForm.ASSIGNMENT) {
            throw ProblemException.conflict("done", "of an assignment is said by its evidence, once it is accepted");
        }
        if (form == ActivityForm.EXPERIMENT) {
            throw ProblemException.conflict("done", "of an experiment is said by its result");
        }
    }

    private static void mustBe(ActivityForm form, Step step, String otherwise) {
        if (step.activity().form() != form) {
            throw ProblemException.conflict(otherwise);
        }
    }
}
