package academy.praxis.performance.outcome;

import academy.praxis.performance.language.Texts;
import java.util.Arrays;
import java.util.List;

/**
 * A metric to begin with, in words of a language.
 *
 * @param denominator what the values are a share of; absent where they are none
 */
record MetricTemplate(
        Metric.Kind kind,
        Metric.Measure measure,
        Metric.Direction direction,
        String name,
        String unit,
        String denominator,
        String decisionRule) {

    /** One for each kind. @param languages what a client asked for, as {@code Accept-Language} says it */
    static List<MetricTemplate> all(String languages) {
        Texts texts = Texts.of("metric", languages);
        return Arrays.stream(Metric.Kind.values())
                .filter(kind -> kind != Metric.Kind.OTHER)
                .map(kind -> of(kind, texts))
                .toList();
    }

    private static MetricTemplate of(Metric.Kind kind, Texts texts) {
        return new MetricTemplate(
                kind,
                kind.measure(),
                kind == Metric.Kind.ERROR_RATE || kind == Metric.Kind.WAITING_TIME
                        ? Metric.Direction.LOWER_IS_BETTER
                        : Metric.Direction.HIGHER_IS_BETTER,
                texts.get(kind + ".name"),
                texts.get(kind + ".unit"),
                kind.measure() == Metric.Measure.RATE ? texts.get(kind + ".denominator") : null,
                texts.get(kind + ".rule"));
    }
}
