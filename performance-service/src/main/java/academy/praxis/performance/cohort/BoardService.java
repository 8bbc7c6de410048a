package academy.praxis.performance.cohort;

import academy.praxis.kit.page.Cursor;
import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.problem.ProblemException;
import academy.praxis.kit.worker.Workers;
import academy.praxis.performance.outcome.Cells;
import academy.praxis.performance.outcome.Outcomes;
import academy.praxis.performance.outcome.UnitOfAnalysis;
import academy.praxis.performance.programme.Programmes;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What those who run cohorts look at: who is stuck and why, how a cohort gets on, what it costs, and programmes side by side. */
@ApplicationScoped
class BoardService {
    /** No cohort has more members at once; those who left are not among them. */
    private static final int ALL = 20_000;

    private final CohortRepository cohorts;
    private final BoardRepository boards;
    private final SummaryRepository summaries;
    private final CohortProgrammes cohortProgrammes;
    private final Programmes programmes;
    private final Outcomes outcomes;
    private final CohortAccess access;
    private final Workers workers;

    BoardService(
            CohortRepository cohorts,
            BoardRepository boards,
            SummaryRepository summaries,
            CohortProgrammes cohortProgrammes,
            Programmes programmes,
            Outcomes outcomes,
            CohortAccess access,
            Workers workers) {
        this.cohorts = cohorts;
        this.boards = boards;
        this.summaries = summaries;
        this.cohortProgrammes = cohortProgrammes;
        this.programmes = programmes;
        this.outcomes = outcomes;
        this.access = access;
        this.workers = workers;
    }

    Uni<Page<BoardRow>> board(UUID cohortId, BoardQuery query, PageRequest page, String language) {
        UUID after = page.after().isStart() ? null : page.after().uuid(0);
        return running(cohortId)
                .flatMap(cohort ->
                        boards.board(cohortId, after, query, Cohort.now(), page.limit() + 1, BoardWords.in(language)))
                .map(rows -> Page.of(rows, page, row -> row, row -> Cursor.after(row.enrolmentId())));
    }

    Uni<String> export(UUID cohortId, BoardQuery query, String language) {
        BoardWords words = BoardWords.in(language);
        return running(cohortId)
                .flatMap(cohort -> boards.board(cohortId, null, query, Cohort.now(), ALL, words))
                .flatMap(rows -> workers.compute(() -> BoardCsv.of(rows, words)));
    }

    Uni<CohortSummary> summary(UUID cohortId) {
        BoardQuery stuck = new BoardQuery();
        stuck.stuck = true;
        return running(cohortId)
                .flatMap(cohort -> Panache.withSession(() -> cohortProgrammes.of(cohort))
                        .flatMap(programme -> summaries
                                .ofCohort(cohortId)
                                .flatMap(counts -> boards.board(
                                                cohortId, null, stuck, Cohort.now(), ALL, BoardWords.in(null))
                                        .map(rows -> summary(cohort, programme, counts, rows.size())))));
    }

    Uni<ProgrammeComparison> compare(UUID outcomeId) {
        return Panache.withSession(() -> outcomes.outline(outcomeId)
                        .invoke(found -> found.filter(outcome -> access.mayCompare(outcome.ownerId()))
                                .orElseThrow(() -> ProblemException.notFound("outcome", outcomeId)))
                        .flatMap(found -> programmes.forOutcome(outcomeId, ProgrammeComparison.MOST)))
                .flatMap(found -> summaries
                        .ofProgrammes(found.stream().map(Programmes.Outline::id).toList())
                        .map(counts -> new ProgrammeComparison(
                                outcomeId,
                                found.stream()
                                        .map(one -> compared(
                                                one,
                                                counts.getOrDefault(one.id(), SummaryRepository.ProgrammeCounts.NONE)))
                                        .toList())));
    }

    private Uni<Cohort> running(UUID cohortId) {
        return Panache.withSession(() -> cohorts.byId(cohortId).invoke(access::mustRun));
    }

    private static CohortSummary summary(
            Cohort cohort, Programmes.Outline programme, SummaryRepository.Counts counts, int stuck) {
        int minutes = programme.minutes();
        long weeks = DueDates.weeks(cohort.startsOn, cohort.endsOn);
        long activities = (long) counts.takingPart() * programme.activities().size();
        return new CohortSummary(
                cohort.id,
                counts.waiting(),
                counts.takingPart(),
                counts.started(),
                counts.completed(),
                counts.left(),
                share(counts.completed(), counts.takingPart()),
                share(counts.done(), activities),
                stuck,
                minutes,
                Math.toIntExact((minutes + weeks - 1) / weeks),
                (long) minutes * counts.takingPart(),
                counts.minutes(),
                perMember(counts.minutes(), counts.sayers()),
                counts.experiments());
    }

    static ProgrammeComparison.Compared compared(
            Programmes.Outline programme, SummaryRepository.ProgrammeCounts counts) {
        boolean shown = Cells.mayBeShown(UnitOfAnalysis.MEMBER, counts.sayers());
        return new ProgrammeComparison.Compared(
                programme.id(),
                programme.title(),
                programme.version(),
                counts.cohortIds().size(),
                counts.cohortIds(),
                counts.members(),
                counts.completed(),
                counts.left(),
                share(counts.completed(), counts.members()),
                programme.minutes(),
                shown ? counts.minutes() : null,
                shown ? perMember(counts.minutes(), counts.sayers()) : null);
    }

    private static Double share(long some, long all) {
        return all == 0 ? null : (double) some / all;
    }

    private static Long perMember(long minutes, long sayers) {
        return sayers == 0 ? null : Math.round((double) minutes / sayers);
    }
}
