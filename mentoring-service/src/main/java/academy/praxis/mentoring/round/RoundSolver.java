package academy.praxis.mentoring.round;

import academy.praxis.mentoring.candidate.Candidates;
import academy.praxis.mentoring.candidate.HardRule;
import academy.praxis.mentoring.candidate.MenteeFacts;
import academy.praxis.mentoring.candidate.MentorFacts;
import academy.praxis.mentoring.candidate.Rules;
import academy.praxis.mentoring.matching.Cancellation;
import academy.praxis.mentoring.matching.CandidateGraph;
import academy.praxis.mentoring.matching.Counterfactual;
import academy.praxis.mentoring.matching.Lottery;
import academy.praxis.mentoring.matching.MatchMode;
import academy.praxis.mentoring.matching.MatchProblem;
import academy.praxis.mentoring.matching.MatchReport;
import academy.praxis.mentoring.matching.MatchResult;
import academy.praxis.mentoring.matching.Matcher;
import academy.praxis.mentoring.matching.Matching;
import academy.praxis.mentoring.matching.Pins;
import academy.praxis.mentoring.matching.Progress;
import academy.praxis.mentoring.matching.Shortage;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Matches a frozen pool in every mode and says what the results are like. Knows no store and no clock. */
final class RoundSolver {
    private static final int PLACES_OF_ONE_MORE = 6;
    private static final int MOST_TOPICS = 30;
    private static final int MOST_GAINS = 10;
    private static final int MOST_SHORTAGES = 20;
    private static final int NAMED = 5;
    /** The binding rules are counted over so many of those without candidates; asked about one by one, everyone's is told. */
    private static final int MOST_BINDING = 2_000;

    private final FrozenPool people;
    private final Candidates candidates;
    private final RoundContent content;
    private final long seed;
    private final Progress progress;
    private final Cancellation cancellation;

    RoundSolver(
            FrozenPool people,
            Candidates candidates,
            RoundContent content,
            long seed,
            Progress progress,
            Cancellation cancellation) {
        this.people = people;
        this.candidates = candidates;
        this.content = content;
        this.seed = seed;
        this.progress = progress;
        this.cancellation = cancellation;
    }

    /** One mode's matching and what it is like. */
    record InMode(MatchMode mode, Matching matching, RoundReport report) {}

    /** All modes. */
    record Solved(RoundSummary summary, List<InMode> modes) {}

    /** The decisions that contradict one another or a rule; nothing when all can be obeyed. */
    List<Pins.Conflict> conflicts(Pins pins) {
        return pins.conflicts(graph());
    }

    /** The lots as they fall with these decisions; empty when lots are not to decide. */
    Optional<Lottery> lottery(Pins pins) {
        return lottery(new MatchProblem(graph(), pins, smallest()));
    }

    private Optional<Lottery> lottery(MatchProblem problem) {
        return content.lottery() ? Optional.of(Lottery.draw(problem, seed, progress, cancellation)) : Optional.empty();
    }

    /**
     * Every mode.
     *
     * @param modes which ones, such as all
     * @throws IllegalStateException when a result is not what its mode promises: a fault of the engine, and nothing is to be kept
     */
    Solved solve(Pins pins, MatchMode... modes) {
        CandidateGraph graph = graph();
        MatchProblem problem = new MatchProblem(graph, pins, smallest());
        Optional<Lottery> lottery = lottery(problem);
        MatchProblem admitted = lottery.map(lots -> lots.admitted(problem)).orElse(problem);
        List<InMode> solved = new ArrayList<>();
        for (MatchMode mode : modes) {
            MatchResult result = Matcher.solve(admitted, mode, seed, progress, cancellation);
            result.refute(admitted).ifPresent(fault -> {
                throw new IllegalStateException("The " + mode + " matching is not what it promises: " + fault);
            });
            solved.add(new InMode(mode, result.matching(), report(graph, result)));
        }
        return new Solved(summary(graph, lottery, solved.get(0).matching()), solved);
    }

    private CandidateGraph graph() {
        return candidates.graph(people.pool(), content.weights());
    }

    private int[] smallest() {
        return people.pool().mentors().stream()
                .mapToInt(MentorFacts::smallestCircle)
                .toArray();
    }

    private RoundReport report(CandidateGraph graph, MatchResult result) {
        MatchReport report = MatchReport.of(graph, result, people.groups());
        return new RoundReport(
                result.mode(),
                report.mentees(),
                report.matched(),
                report.matchedShare(),
                report.totalScore(),
                report.meanScore(),
                report.worstScore(),
                report.gap(),
                report.groups(),
                report.blocking().size(),
                names(result.closed()),
                names(result.undersized()),
                result.proven(graph),
                result.bound().matched(),
                true);
    }

    private List<String> names(List<Integer> mentors) {
        return mentors.stream()
                .map(mentor -> people.name(people.mentor(mentor).memberId()))
                .toList();
    }

    private RoundSummary summary(CandidateGraph graph, Optional<Lottery> lottery, Matching most) {
        progress.at("Explaining", 0, 0);
        int[] without = IntStream.range(0, graph.mentees())
                .filter(mentee -> graph.firstPair(mentee) == graph.firstPair(mentee + 1))
                .toArray();
        int waiting = (int) IntStream.range(0, graph.mentees())
                .filter(mentee -> !most.isMatched(mentee) && graph.firstPair(mentee) < graph.firstPair(mentee + 1))
                .count();
        return new RoundSummary(
                graph.mentees(),
                graph.mentors(),
                IntStream.range(0, graph.mentors()).mapToLong(graph::capacity).sum(),
                graph.pairs(),
                without.length,
                binding(without),
                lottery.map(lots -> new RoundSummary.LotterySummary(seed, most.matched(), waiting, lots.draws()))
                        .orElse(null),
                shortages(graph),
                gains(graph),
                comparability(waiting, lottery.isPresent()).name());
    }

    private static RoundSummary.Comparability comparability(int waiting, boolean lots) {
        if (waiting == 0) {
            return RoundSummary.Comparability.ALL;
        }
        return lots ? RoundSummary.Comparability.LOTS : RoundSummary.Comparability.SCORES;
    }

    private Map<HardRule, Integer> binding(int[] without) {
        Rules rules = new Rules(people.pool().lines(), content.rules());
        Map<HardRule, Integer> binding = new EnumMap<>(HardRule.class);
        IntStream.of(without).limit(MOST_BINDING).forEach(mentee -> {
            cancellation.check();
            HardRule rule = rules.exclusions(
                            people.mentee(mentee), people.pool().mentors())
                    .binding();
            if (rule != null) {
                binding.merge(rule, 1, Integer::sum);
            }
        });
        return binding;
    }

    private List<RoundSummary.ShortageSummary> shortages(CandidateGraph graph) {
        return Shortage.of(graph, cancellation).stream()
                .sorted(Comparator.<Shortage>comparingInt(shortage ->
                                shortage.places() - shortage.mentees().size())
                        .thenComparingInt(shortage -> shortage.mentees().get(0)))
                .limit(MOST_SHORTAGES)
                .map(shortage -> {
                    List<String> names =
                            names(shortage.mentors().stream().limit(NAMED).toList());
                    return new RoundSummary.ShortageSummary(
                            shortage.mentees().size(),
                            shortage.places(),
                            names,
                            shortage.mentors().size() - names.size(),
                            null);
                })
                .toList();
    }

    private List<RoundSummary.Gain> gains(CandidateGraph graph) {
        // Counted from a matching of as many as possible, whatever the mode and the lots.
        Matching most =
                Matcher.solve(graph, MatchMode.OPTIMAL, seed, cancellation).matching();
        if (most.matched() == graph.mentees()) {
            return List.of();
        }
        List<RoundSummary.Gain> gains = new ArrayList<>();
        gains.addAll(gains(
                graph,
                most,
                MenteeFacts::languages,
                (language, more) -> new RoundSummary.Gain(language, null, PLACES_OF_ONE_MORE, more, null)));
        gains.addAll(gains(
                graph,
                most,
                MenteeFacts::tasks,
                (task, more) -> new RoundSummary.Gain(null, task, PLACES_OF_ONE_MORE, more, null)));
        return gains.stream()
                .filter(one -> one.more() > 0)
                .sorted(Comparator.comparingInt(RoundSummary.Gain::more)
                        .reversed()
                        .thenComparing(RoundSummary.Gain::topic))
                .limit(MOST_GAINS)
                .toList();
    }

    private List<RoundSummary.Gain> gains(
            CandidateGraph graph,
            Matching most,
            Function<MenteeFacts, Iterable<String>> topicsOf,
            BiFunction<String, Integer, RoundSummary.Gain> gain) {
        Map<String, BitSet> asking = new TreeMap<>();
        Map<String, Integer> unmatched = new TreeMap<>();
        for (int mentee = 0; mentee < graph.mentees(); mentee++) {
            for (String topic : topicsOf.apply(people.mentee(mentee))) {
                asking.computeIfAbsent(topic, name -> new BitSet()).set(mentee);
                if (!most.isMatched(mentee)) {
                    unmatched.merge(topic, 1, Integer::sum);
                }
            }
        }
        return unmatched.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_TOPICS)
                .map(entry -> {
                    cancellation.check();
                    int more = Counterfactual.gain(graph, most, asking.get(entry.getKey()), PLACES_OF_ONE_MORE);
                    return gain.apply(entry.getKey(), more);
                })
                .toList();
    }
}
