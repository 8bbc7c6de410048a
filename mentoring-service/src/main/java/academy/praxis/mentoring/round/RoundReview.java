package academy.praxis.mentoring.round;

import academy.praxis.kit.page.Cursor;
import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.postgres.Rows;
import academy.praxis.kit.postgres.UnitOfWork;
import academy.praxis.kit.precondition.IfMatch;
import academy.praxis.kit.problem.ProblemException;
import academy.praxis.kit.worker.Workers;
import academy.praxis.mentoring.candidate.HardRule;
import academy.praxis.mentoring.candidate.MatchWords;
import academy.praxis.mentoring.candidate.MenteeFacts;
import academy.praxis.mentoring.candidate.MentorFacts;
import academy.praxis.mentoring.candidate.ScoreParts;
import academy.praxis.mentoring.candidate.Weights;
import academy.praxis.mentoring.matching.MatchMode;
import academy.praxis.mentoring.matching.Matching;
import academy.praxis.mentoring.matching.Pins;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Looking at a solved round, and publishing it. What is shown is about the pool as it was when solving began. */
@ApplicationScoped
class RoundReview {
    private static final int EXAMPLES = 20;

    private final RoundRepository rounds;
    private final RoundStore store;
    private final RoundJson json;
    private final RoundPublication publication;
    private final SolvedRounds solvedRounds;
    private final PairScores scores;
    private final Workers workers;
    private final UnitOfWork work;

    RoundReview(
            RoundRepository rounds,
            RoundStore store,
            RoundJson json,
            RoundPublication publication,
            SolvedRounds solvedRounds,
            PairScores scores,
            Workers workers,
            UnitOfWork work) {
        this.rounds = rounds;
        this.store = store;
        this.json = json;
        this.publication = publication;
        this.solvedRounds = solvedRounds;
        this.scores = scores;
        this.workers = workers;
        this.work = work;
    }

    /** A mode as it stands in a path. */
    static MatchMode mode(String name) {
        try {
            return MatchMode.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw ProblemException.notFound("match mode", name);
        }
    }

    Uni<List<RoundReport>> reports(UUID id) {
        return Panache.withSession(() ->
                        rounds.byId(id).invoke(SolvedRounds::mustHaveResult).flatMap(round -> store.solutions(id)))
                .map(kept -> kept.stream()
                        .map(one -> json.read(one.report(), RoundReport.class))
                        .toList());
    }

    Uni<Page<PairView>> pairs(UUID id, MatchMode mode, PageRequest page, String languages) {
        MatchWords words = new MatchWords(languages);
        return computed(id, solved -> {
            Matching matching = solved.matching(mode);
            List<Integer> rows = IntStream.range(start(page), matching.mentees())
                    .filter(matching::isMatched)
                    .limit(page.limit() + 1L)
                    .boxed()
                    .toList();
            return Page.of(rows, page, mentee -> solved.pair(mentee, matching.mentorOf(mentee), words), Cursor::after);
        });
    }

    Uni<Page<UnmatchedView>> unmatched(UUID id, MatchMode mode, PageRequest page, String languages) {
        return computed(id, solved -> {
            Matching matching = solved.matching(mode);
            Unmatched reasons = new Unmatched(solved, matching, new MatchWords(languages));
            List<Integer> rows = IntStream.range(start(page), matching.mentees())
                    .filter(mentee -> !matching.isMatched(mentee))
                    .limit(page.limit() + 1L)
                    .boxed()
                    .toList();
            return Page.of(rows, page, reasons::of, Cursor::after);
        });
    }

    private static int start(PageRequest page) {
        Cursor after = page.after();
        if (after.isStart()) {
            return 0;
        }
        try {
            return Math.max(0, Integer.parseInt(after.text(0)) + 1);
        } catch (NumberFormatException foreign) {
            throw ProblemException.invalid("after", "is not a cursor that this list gave");
        }
    }

    Uni<List<PairView>> candidates(UUID id, UUID requestId, String languages) {
        MatchWords words = new MatchWords(languages);
        return computed(id, solved -> {
            int mentee = solved.mentee(requestId);
            return IntStream.of(solved.candidates().mentorsOf(mentee))
                    .mapToObj(mentor -> solved.pair(mentee, mentor, words))
                    .sorted(Comparator.comparingDouble(PairView::score).reversed())
                    .limit(PageRequest.MAX_LIMIT)
                    .toList();
        });
    }

    Uni<ExplanationView> explain(UUID id, UUID requestId, UUID mentorId, String languages) {
        MatchWords words = new MatchWords(languages);
        return solvedRounds.of(id).flatMap(solved -> {
            int mentee = solved.mentee(requestId);
            Integer mentor = solved.people().mentorNumbers().get(mentorId);
            if (mentor == null) {
                throw ProblemException.invalid("mentorId", "is not of this round's pool");
            }
            return scores.with(solved, List.of(new Pins.Pair(mentee, mentor)))
                    .map(candidates -> explanation(solved, mentee, mentor, candidates.parts(mentee, mentor), words));
        });
    }

    private static ExplanationView explanation(
            SolvedRound solved, int mentee, int mentor, ScoreParts parts, MatchWords words) {
        MenteeFacts asking = solved.people().mentee(mentee);
        MentorFacts offering = solved.people().mentor(mentor);
        Set<HardRule> broken = solved.rules().broken(asking, offering);
        Weights weights = solved.content().weights();
        return new ExplanationView(
                PersonView.of(asking.memberId(), solved.people()),
                PersonView.of(offering.memberId(), solved.people()),
                broken.isEmpty(),
                List.copyOf(broken),
                parts == null ? null : parts.total(weights),
                parts,
                parts == null
                        ? broken.stream().map(words::say).toList()
                        : words.say(parts.reasons(asking, offering, weights)));
    }

    Uni<WeightsPreview> preview(UUID id, Weights weights) {
        try {
            weights.sum();
        } catch (IllegalArgumentException none) {
            throw ProblemException.invalid("weights", "must not all be 0");
        }
        return computed(id, solved -> {
            RoundSolver.Solved other =
                    solved.solver(solved.candidates(), weights).solve(solved.pins(), MatchMode.values());
            Matching before = solved.matching(MatchMode.OPTIMAL);
            Matching after = other.modes().stream()
                    .filter(mode -> mode.mode() == MatchMode.OPTIMAL)
                    .findFirst()
                    .orElseThrow()
                    .matching();
            int[] changed = IntStream.range(0, before.mentees())
                    .filter(mentee -> before.mentorOf(mentee) != after.mentorOf(mentee))
                    .toArray();
            return new WeightsPreview(
                    solved.modes().stream()
                            .map(kept -> json.read(kept.report(), RoundReport.class))
                            .toList(),
                    other.modes().stream().map(RoundSolver.InMode::report).toList(),
                    changed.length,
                    IntStream.of(changed)
                            .limit(EXAMPLES)
                            .mapToObj(mentee -> new WeightsPreview.Change(
                                    PersonView.of(solved.people().mentee(mentee).memberId(), solved.people()),
                                    mentor(solved.people(), before.mentorOf(mentee)),
                                    mentor(solved.people(), after.mentorOf(mentee))))
                            .toList());
        });
    }

    private static PersonView mentor(FrozenPool people, int mentor) {
        return mentor == Matching.NOBODY
                ? null
                : PersonView.of(people.mentor(mentor).memberId(), people);
    }

    Uni<RoundView> publish(UUID id, Publication wanted, IfMatch ifMatch, String languages) {
        return solvedRounds
                .of(id)
                .invoke(solved -> solved.round().mustBeSolved())
                .invoke(solved -> ifMatch.check(solved.round().version))
                .flatMap(solved -> Panache.withSession(() -> publication.talksLeft(solved, wanted))
                        .flatMap(left -> workers.compute(() -> publication.prepare(solved, wanted, left))))
                .flatMap(prepared -> work.transact(() -> rounds.locked(id)
                        .invoke(round -> ifMatch.check(round.version))
                        .invoke(MatchRound::mustBeSolved)
                        .call(round -> publication.publish(round, prepared))
                        .invoke(round -> round.publish(wanted.mode()))
                        .call(rounds::flush)
                        .map(round -> RoundView.of(round, json, languages))));
    }

    Uni<List<WaitingView>> waiting(UUID id) {
        return Panache.withSession(() -> rounds.byId(id)
                .flatMap(round -> Panache.getSession())
                .flatMap(session -> session.createNativeQuery("""
                                select w.request_id, w.mentee_id, m.display_name, w.number, w.propensity, w.called_at
                                from round_waiting w left join member m on m.id = w.mentee_id
                                where w.round_id = :round order by w.number, w.request_id limit 10000
                                """, Object[].class)
                        .setParameter("round", id)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new WaitingView(
                                (UUID) row[0],
                                (UUID) row[1],
                                (String) row[2],
                                ((Number) row[3]).intValue(),
                                ((Number) row[4]).doubleValue(),
                                Rows.instant(row[5])))
                        .toList()));
    }

    Uni<Page<LotView>> lots(UUID id, PageRequest page) {
        return Panache.withSession(() ->
                        rounds.byId(id).flatMap(round -> store.lots(id, start(page), page.limit() + 1)))
                .map(rows -> Page.of(rows, page, lot -> lot, lot -> Cursor.after(lot.number())));
    }

    private <T> Uni<T> computed(UUID id, Function<SolvedRound, T> what) {
        return solvedRounds.of(id).flatMap(solved -> workers.compute(() -> what.apply(solved)));
    }
}
