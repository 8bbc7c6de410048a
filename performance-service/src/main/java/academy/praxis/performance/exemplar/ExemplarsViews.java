package academy.praxis.performance.exemplar;

import academy.praxis.performance.language.Texts;
import academy.praxis.performance.outcome.Cells;
import academy.praxis.performance.outcome.MetricSeries;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Says of an analysis what may be said. */
final class ExemplarsViews {
    private ExemplarsViews() {}

    static ExemplarsView none(ExemplarService.Found found, Texts texts) {
        return view(found, texts.get(found.reason()), List.of(), null, null, List.of(), null);
    }

    static ExemplarsView of(ExemplarService.Found found, Map<UUID, String> names, Texts texts) {
        Analysis.Result result = found.result();
        List<String> remarks = new ArrayList<>();
        if (result.leftOut() > 0 && !found.ofPersons()) {
            remarks.add(texts.get("LEFT_OUT").formatted(result.leftOut(), UnitMeans.FEWEST_PERIODS));
        }
        if (result.spread() == 0) {
            remarks.add(texts.get("NO_SPREAD"));
        }
        if (result.exemplars().isEmpty()) {
            remarks.add(texts.get("NO_EXEMPLARS"));
        }
        if (found.ofPersons()) {
            remarks.add(texts.get("ONLY_AGREED"));
        }
        boolean groupsAreLarge =
                result.exemplars().size() >= Cells.SMALLEST && result.others().size() >= Cells.SMALLEST;
        boolean numbers = !found.ofPersons() || groupsAreLarge;
        if (!numbers) {
            remarks.add(texts.get("SMALL_GROUP"));
        }
        Optional<Potential> potential = numbers
                ? Potential.of(
                        result.exemplars(), result.others(), found.series().higherIsBetter())
                : Optional.empty();
        if (numbers && !result.exemplars().isEmpty() && potential.isEmpty()) {
            remarks.add(texts.get("NO_RATIO"));
        }
        return view(
                found,
                null,
                remarks,
                numbers ? Cells.shown(found.series().unitOfAnalysis(), result.typical()) : null,
                numbers ? Cells.shown(found.series().unitOfAnalysis(), result.spread()) : null,
                units(found, names),
                potential.map(gain -> potential(gain, found, texts)).orElse(null));
    }

    private static List<ExemplarsView.UnitView> units(ExemplarService.Found found, Map<UUID, String> names) {
        return found.ofPersons()
                ? found.result().exemplars().stream()
                        .map(unit -> new ExemplarsView.UnitView(
                                unit.id(),
                                names.get(unit.id()),
                                true,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null))
                        // By name: the order of their values would be a value.
                        .sorted(Comparator.comparing(
                                        ExemplarsView.UnitView::name, Comparator.nullsLast(Comparator.naturalOrder()))
                                .thenComparing(ExemplarsView.UnitView::unitId))
                        .toList()
                : found.result().units().stream()
                        .map(unit -> team(unit, names.get(unit.id())))
                        .toList();
    }

    private static ExemplarsView.UnitView team(Analysis.Unit unit, String name) {
        return new ExemplarsView.UnitView(
                unit.id(),
                name,
                unit.exemplar(),
                unit.periods(),
                unit.measured(),
                unit.mean(),
                unit.low(),
                unit.high(),
                unit.betterThanTypical(),
                unit.amongTheBest(),
                unit.sign().periods(),
                unit.sign().better());
    }

    private static ExemplarsView.PotentialView potential(Potential gain, ExemplarService.Found found, Texts texts) {
        Locale locale = Locale.forLanguageTag(texts.language());
        double exemplary = Cells.shown(found.series().unitOfAnalysis(), gain.exemplary());
        double typical = Cells.shown(found.series().unitOfAnalysis(), gain.typical());
        double ratio = Cells.shown(found.series().unitOfAnalysis(), gain.ratio());
        String unit = found.series().unit();
        String sentence = String.format(locale, texts.get("POTENTIAL"), exemplary, unit, typical, unit, ratio);
        return new ExemplarsView.PotentialView(exemplary, typical, ratio, sentence);
    }

    private static ExemplarsView view(
            ExemplarService.Found found,
            String reason,
            List<String> remarks,
            Double typical,
            Double spread,
            List<ExemplarsView.UnitView> units,
            ExemplarsView.PotentialView potential) {
        MetricSeries series = found.series();
        return new ExemplarsView(
                series.outcomeId(),
                series.metric(),
                series.unit(),
                series.unitOfAnalysis(),
                reason,
                remarks,
                typical,
                spread,
                units,
                potential);
    }
}
