package academy.praxis.performance.exemplar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.performance.language.Texts;
import academy.praxis.performance.outcome.MetricSeries;
import academy.praxis.performance.outcome.UnitOfAnalysis;
import academy.praxis.performance.statistics.NotEstimableException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExemplarsViewsTest {
    private static final Texts ENGLISH = Texts.of("exemplars", "en");

    @Test
    void ofTeamsEveryNumberIsShown() {
        ExemplarsView view = ExemplarsViews.of(found(UnitOfAnalysis.TEAM, 1, 4), Map.of(), ENGLISH);

        assertEquals(5, view.units().size());
        assertEquals(12.3456, view.typical());
        assertEquals(24.6912 / 12.3456, view.potential().ratio(), 1e-12);
        assertTrue(view.remarks().isEmpty());
    }

    @Test
    void ofPersonsNumbersAreShownOfFiveAndFiveAndThenOfTwoDigits() {
        ExemplarsView view = ExemplarsViews.of(found(UnitOfAnalysis.MEMBER, 5, 5), Map.of(), ENGLISH);

        assertEquals(12, view.typical());
        assertEquals(25, view.potential().exemplary());
        assertEquals(5, view.units().size());
        for (ExemplarsView.UnitView unit : view.units()) {
            assertNull(unit.mean());
            assertNull(unit.measured());
            assertNull(unit.low());
            assertNull(unit.betterPeriods());
        }
    }

    @Test
    void ofFewerPersonsInEitherGroupNoNumberIsShown() {
        for (int[] sizes : List.of(new int[] {4, 9}, new int[] {9, 4})) {
            ExemplarsView view = ExemplarsViews.of(found(UnitOfAnalysis.MEMBER, sizes[0], sizes[1]), Map.of(), ENGLISH);

            assertNull(view.typical());
            assertNull(view.spread());
            assertNull(view.potential());
            assertTrue(view.remarks().contains(ENGLISH.get("SMALL_GROUP")));
        }
    }

    @Test
    void personsAreInTheOrderOfTheirNamesNotOfTheirValues() {
        ExemplarService.Found found = found(UnitOfAnalysis.MEMBER, 5, 5);
        List<String> names = List.of("Zoe", "Adam", "Mia", "Ben", "Eva");
        Map<UUID, String> byId = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            byId.put(found.result().units().get(i).id(), names.get(i));
        }

        assertEquals(
                List.of("Adam", "Ben", "Eva", "Mia", "Zoe"),
                ExemplarsViews.of(found, byId, ENGLISH).units().stream()
                        .map(ExemplarsView.UnitView::name)
                        .toList());
    }

    @Test
    void everyReasonIsSaidInBothLanguages() {
        Texts dutch = Texts.of("exemplars", "nl");
        for (NotEstimableException.Reason reason : NotEstimableException.Reason.values()) {
            assertNotNull(ENGLISH.get(reason.name()));
            assertNotNull(dutch.get(reason.name()));
        }
        String sentence = ExemplarsViews.of(found(UnitOfAnalysis.TEAM, 1, 4), Map.of(), dutch)
                .potential()
                .sentence();
        assertTrue(sentence.contains("24,7 percent") && sentence.contains("2,00 keer"), sentence);
    }

    private static ExemplarService.Found found(UnitOfAnalysis unit, int exemplars, int others) {
        MetricSeries series = new MetricSeries(
                UUID.randomUUID(), UUID.randomUUID(), "Calls answered", "percent", true, unit, List.of());
        List<Analysis.Unit> units = Stream.concat(
                        Stream.generate(() -> unit(24.6912, true)).limit(exemplars),
                        Stream.generate(() -> unit(12.3456, false)).limit(others))
                .toList();
        return new ExemplarService.Found(series, new Analysis.Result(12.3456, 3.3333, units, 0), null);
    }

    private static Analysis.Unit unit(double mean, boolean exemplar) {
        return new Analysis.Unit(
                UUID.randomUUID(), 20, mean, mean, mean, mean, 0.9, 0.9, new SignTest(20, 15), exemplar);
    }
}
