package academy.praxis.performance.exemplar;

import academy.praxis.performance.language.Texts;
import academy.praxis.performance.outcome.Cells;
import academy.praxis.performance.statistics.NotEstimableException;
import academy.praxis.performance.work.PracticeCard;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Compares who does what among exemplars and others. */
final class Differences {
    private Differences() {}

    /** Who of a group does something. */
    private record Count(int who, int asked) {
        static Count of(Map<UUID, Boolean> uses, Collection<UUID> group) {
            List<Boolean> known =
                    group.stream().map(uses::get).filter(Objects::nonNull).toList();
            return new Count((int) known.stream().filter(does -> does).count(), known.size());
        }

        int whoNot() {
            return asked - who;
        }
    }

    private record Row(PracticeCard practice, Count exemplars, Count others, OddsRatio odds, String reason) {}

    /**
     * The differences, the surest first; those about which nothing can be said come last, with the reason.
     *
     * @param uses who does which practice, by practice and unit
     */
    static List<DifferencesView.PracticeDifference> of(
            List<PracticeCard> practices,
            Map<UUID, Map<UUID, Boolean>> uses,
            Collection<UUID> exemplars,
            Collection<UUID> others,
            boolean ofPersons,
            Texts texts) {
        List<Row> rows = practices.stream()
                .map(practice ->
                        row(practice, uses.getOrDefault(practice.id(), Map.of()), exemplars, others, ofPersons, texts))
                .toList();
        List<Row> tested = rows.stream().filter(row -> row.odds() != null).toList();
        double[] q = FalseDiscovery.q(
                tested.stream().mapToDouble(row -> row.odds().p()).toArray());
        List<DifferencesView.PracticeDifference> views = new ArrayList<>();
        for (int i = 0; i < q.length; i++) {
            views.add(view(tested.get(i), q[i], ofPersons));
        }
        views.sort(Comparator.comparing(DifferencesView.PracticeDifference::p)
                .thenComparing(DifferencesView.PracticeDifference::practiceId));
        rows.stream().filter(row -> row.odds() == null).forEach(row -> views.add(view(row, null, ofPersons)));
        return views;
    }

    private static Row row(
            PracticeCard practice,
            Map<UUID, Boolean> uses,
            Collection<UUID> exemplars,
            Collection<UUID> others,
            boolean ofPersons,
            Texts texts) {
        Count first = Count.of(uses, exemplars);
        Count second = Count.of(uses, others);
        if (ofPersons && Math.min(first.asked(), second.asked()) < Cells.SMALLEST) {
            return new Row(practice, first, second, null, texts.get("SMALL_GROUP"));
        }
        try {
            OddsRatio odds = OddsRatio.of(first.who(), first.whoNot(), second.who(), second.whoNot());
            return new Row(practice, first, second, odds, null);
        } catch (NotEstimableException why) {
            return new Row(
                    practice,
                    first,
                    second,
                    null,
                    texts.get("USE_" + why.reason().name()));
        }
    }

    private static DifferencesView.PracticeDifference view(Row row, Double q, boolean ofPersons) {
        OddsRatio odds = row.odds();
        return new DifferencesView.PracticeDifference(
                row.practice().id(),
                row.practice().what(),
                ofPersons ? null : row.exemplars().who(),
                ofPersons ? null : row.exemplars().asked(),
                ofPersons ? null : row.others().who(),
                ofPersons ? null : row.others().asked(),
                odds == null ? null : odds.value(),
                odds == null ? null : odds.low(),
                odds == null ? null : odds.high(),
                odds == null ? null : odds.p(),
                q,
                row.reason());
    }
}
