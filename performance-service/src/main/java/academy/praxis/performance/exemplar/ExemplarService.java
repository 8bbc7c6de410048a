package academy.praxis.performance.exemplar;

import academy.praxis.kit.caller.Caller;
import academy.praxis.kit.caller.Roles;
import academy.praxis.kit.problem.ProblemException;
import academy.praxis.kit.worker.Workers;
import academy.praxis.performance.directory.Directory;
import academy.praxis.performance.directory.Member;
import academy.praxis.performance.language.Texts;
import academy.praxis.performance.outcome.Cells;
import academy.praxis.performance.outcome.MetricHistory;
import academy.praxis.performance.outcome.MetricSeries;
import academy.praxis.performance.outcome.UnitOfAnalysis;
import academy.praxis.performance.statistics.NotEstimableException;
import academy.praxis.performance.work.PracticeCard;
import academy.praxis.performance.work.WorkAnalysis;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds exemplars for those who may know of them: managers, and who owns the outcome. */
@ApplicationScoped
class ExemplarService {
    private final MetricHistory history;
    private final ConsentStore consents;
    private final PracticeUses uses;
    private final WorkAnalysis analysis;
    private final Directory directory;
    private final Workers workers;
    private final Caller caller;

    ExemplarService(
            MetricHistory history,
            ConsentStore consents,
            PracticeUses uses,
            WorkAnalysis analysis,
            Directory directory,
            Workers workers,
            Caller caller) {
        this.history = history;
        this.consents = consents;
        this.uses = uses;
        this.analysis = analysis;
        this.directory = directory;
        this.workers = workers;
        this.caller = caller;
    }

    /** What was found, or why nothing can be. */
    record Found(MetricSeries series, Analysis.Result result, String reason) {
        boolean ofPersons() {
            return series.unitOfAnalysis() == UnitOfAnalysis.MEMBER;
        }
    }

    Uni<ExemplarsView> exemplars(UUID outcomeId, int periods, String language) {
        Texts texts = Texts.of("exemplars", language);
        return find(outcomeId, periods)
                .flatMap(found -> found.result() == null
                        ? Uni.createFrom().item(ExemplarsViews.none(found, texts))
                        : names(found).map(names -> ExemplarsViews.of(found, names, texts)));
    }

    Uni<DifferencesView> differences(UUID outcomeId, int periods, String language) {
        Texts texts = Texts.of("exemplars", language);
        return find(outcomeId, periods).flatMap(found -> {
            if (found.result() == null) {
                return Uni.createFrom()
                        .item(new DifferencesView(outcomeId, texts.get(found.reason()), null, null, List.of()));
            }
            List<UUID> exemplars =
                    found.result().exemplars().stream().map(Analysis.Unit::id).toList();
            List<UUID> others =
                    found.result().others().stream().map(Analysis.Unit::id).toList();
            if (exemplars.isEmpty() || others.isEmpty()) {
                return Uni.createFrom()
                        .item(new DifferencesView(outcomeId, texts.get("NO_EXEMPLARS"), null, null, List.of()));
            }
            return analysis.practicesTowards(outcomeId)
                    .flatMap(practices -> uses.of(
                                    practices.stream().map(PracticeCard::id).toList())
                            .map(known -> new DifferencesView(
                                    outcomeId,
                                    null,
                                    found.ofPersons() ? null : exemplars.size(),
                                    found.ofPersons() ? null : others.size(),
                                    Differences.of(practices, known, exemplars, others, found.ofPersons(), texts))));
        });
    }

    /** Whoever may not know of an outcome's exemplars is told that there is no such thing. */
    private Uni<Found> find(UUID outcomeId, int periods) {
        return history.of(outcomeId, periods, List.of())
                .map(found -> found.filter(series -> caller.hasAny(Roles.MANAGER) || caller.is(series.ownerId()))
                        .orElseThrow(() -> ProblemException.notFound("outcome", outcomeId)))
                .flatMap(series -> series.unitOfAnalysis() == UnitOfAnalysis.TEAM
                        ? history.of(outcomeId, periods).flatMap(whole -> analyse(whole.orElseThrow()))
                        : consents.all().flatMap(who -> ofPersons(series, who, periods)));
    }

    private Uni<Found> ofPersons(MetricSeries series, List<UUID> who, int periods) {
        if (who.size() < Cells.SMALLEST) {
            return Uni.createFrom().item(new Found(series, null, "TOO_FEW_AGREED"));
        }
        return history.of(series.outcomeId(), periods, who).flatMap(theirs -> {
            long measured = theirs.orElseThrow().values().stream()
                    .map(MetricSeries.Value::unitId)
                    .distinct()
                    .count();
            return measured < Cells.SMALLEST
                    ? Uni.createFrom().item(new Found(series, null, "TOO_FEW_AGREED"))
                    : analyse(theirs.orElseThrow());
        });
    }

    private Uni<Found> analyse(MetricSeries series) {
        List<MetricSeries.Value> measured = series.values();
        // Weights are only comparable when all have one.
        boolean weighted = measured.stream().allMatch(value -> value.denominator() != null);
        List<UnitMeans.Value> values = measured.stream()
                .map(value -> new UnitMeans.Value(
                        value.unitId(), value.period(), value.value(), weighted ? value.denominator() : 1))
                .toList();
        return workers.compute(() -> {
            try {
                long seed = series.outcomeId().getLeastSignificantBits();
                return new Found(series, Analysis.of(values, series.higherIsBetter(), seed), null);
            } catch (NotEstimableException why) {
                return new Found(series, null, why.reason().name());
            }
        });
    }

    private Uni<Map<UUID, String>> names(Found found) {
        List<UUID> ids = found.result().units().stream().map(Analysis.Unit::id).toList();
        return found.ofPersons()
                ? directory
                        .members(ids)
                        .map(members ->
                                members.values().stream().collect(Collectors.toMap(Member::id, Member::displayName)))
                : directory.teamNames(ids);
    }
}
