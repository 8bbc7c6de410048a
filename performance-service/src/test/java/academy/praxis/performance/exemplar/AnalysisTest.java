package academy.praxis.performance.exemplar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.performance.statistics.NotEstimableException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class AnalysisTest {
    private static final LocalDate START = LocalDate.of(2025, 1, 6);

    @Test
    void whoIsBetterEveryTimeIsFoundWhicheverWayIsBetter() {
        List<UnitMeans.Value> values = drawn(12, 26, 1, unit -> unit == 3 ? -2.5 : 0, 7);

        Analysis.Result lower = Analysis.of(values, false, 1);
        Analysis.Result higher = Analysis.of(
                values.stream()
                        .map(v -> new UnitMeans.Value(v.unit(), v.period(), -v.value(), 1))
                        .toList(),
                true,
                1);

        assertEquals(List.of(id(3)), ids(lower.exemplars()));
        assertEquals(id(3), lower.units().get(0).id());
        assertEquals(ids(lower.exemplars()), ids(higher.exemplars()));
    }

    @Test
    void oneLuckyPeriodMakesNoExemplar() {
        List<UnitMeans.Value> values = new ArrayList<>(drawn(12, 26, 1, unit -> 0, 3));
        values.replaceAll(v -> v.unit().equals(id(5)) && v.period().equals(START.plusWeeks(9))
                ? new UnitMeans.Value(v.unit(), v.period(), v.value() - 30, 1)
                : v);

        assertEquals(List.of(), ids(Analysis.of(values, false, 1).exemplars()));
    }

    @Test
    void whereNobodyIsBetterHardlyAnybodyIsFound() {
        int found = 0;
        for (int run = 0; run < 200; run++) {
            found += Analysis.of(drawn(12, 26, 1, unit -> 0, run), true, run)
                    .exemplars()
                    .size();
        }

        // Of 2,400 units.
        assertTrue(found <= 24, found + " found");
    }

    @Test
    void whoWasMeasuredInGoodTimesOnlyIsNotBetterForIt() {
        List<UnitMeans.Value> values = new ArrayList<>();
        Random random = new Random(5);
        for (int unit = 0; unit < 8; unit++) {
            for (int week = 0; week < 20; week++) {
                double season = week < 10 ? 0 : 20;
                if (unit != 0 || week >= 10) {
                    values.add(value(unit, week, 50 + season + random.nextGaussian()));
                }
            }
        }

        Analysis.Result result = Analysis.of(values, true, 1);

        Analysis.Unit inGoodTimes = result.units().stream()
                .filter(unit -> unit.id().equals(id(0)))
                .findFirst()
                .orElseThrow();
        assertEquals(60, inGoodTimes.measured(), 1.5);
        assertEquals(List.of(), ids(result.exemplars()));
    }

    @Test
    void deviationsThatLastMakeLessSure() {
        Random random = new Random(11);
        List<UnitMeans.Value> values = new ArrayList<>();
        for (int unit = 0; unit < 10; unit++) {
            double off = 0;
            for (int week = 0; week < 60; week++) {
                off = 0.7 * off + random.nextGaussian();
                values.add(value(unit, week, 50 + off));
            }
        }

        UnitMeans.Result result = UnitMeans.of(values);

        assertEquals(0.7, result.persistence(), 0.1);
        // Of the mean of 60 values of such a series: about 1 / (1 - 0.7)² / 60.
        assertEquals(1 / 0.09 / 60, result.units().get(0).variance(), 0.06);
    }

    @Test
    void valuesCountByTheirDenominators() {
        List<UnitMeans.Value> values = new ArrayList<>();
        Random random = new Random(2);
        for (int unit = 0; unit < 6; unit++) {
            for (int week = 0; week < 10; week++) {
                double weight = unit == 0 ? 400 : 25;
                values.add(new UnitMeans.Value(
                        id(unit), START.plusWeeks(week), 50 + random.nextGaussian() * 10 / Math.sqrt(weight), weight));
            }
        }

        List<UnitMeans.UnitMean> units = UnitMeans.of(values).units();

        double large = units.stream()
                .filter(u -> u.unit().equals(id(0)))
                .findFirst()
                .orElseThrow()
                .variance();
        double small = units.stream()
                .filter(u -> u.unit().equals(id(1)))
                .findFirst()
                .orElseThrow()
                .variance();
        assertEquals(16, small / large, 1e-9);
    }

    @Test
    void theSameSeedGivesTheSameResult() {
        List<UnitMeans.Value> values = drawn(10, 20, 1, unit -> unit * 0.3, 9);
        List<UnitMeans.Value> shuffled = new ArrayList<>(values);
        Collections.shuffle(shuffled, new Random(1));

        assertEquals(
                Analysis.of(values, true, 5).units().stream()
                        .map(Analysis.Unit::amongTheBest)
                        .toList(),
                Analysis.of(shuffled, true, 5).units().stream()
                        .map(Analysis.Unit::amongTheBest)
                        .toList());
    }

    @Test
    void valuesThatNeverVarySayNothing() {
        List<UnitMeans.Value> values = new ArrayList<>();
        for (int unit = 0; unit < 6; unit++) {
            for (int week = 0; week < 10; week++) {
                values.add(value(unit, week, 40 + unit));
            }
        }

        assertEquals(
                NotEstimableException.Reason.NO_VARIATION,
                assertThrows(NotEstimableException.class, () -> Analysis.of(values, true, 1))
                        .reason());
    }

    @Test
    void oneUnitOrFewPeriodsSayNothing() {
        for (List<UnitMeans.Value> few : List.of(
                List.<UnitMeans.Value>of(),
                drawn(1, 30, 1, u -> 0, 1),
                drawn(3, 30, 1, u -> 0, 1),
                drawn(30, 3, 1, u -> 0, 1))) {
            assertEquals(
                    NotEstimableException.Reason.TOO_FEW,
                    assertThrows(NotEstimableException.class, () -> Analysis.of(few, true, 1))
                            .reason());
        }
    }

    @Test
    void unitsThatNeverMeetInAPeriodAreNotCompared() {
        List<UnitMeans.Value> values = new ArrayList<>();
        Random random = new Random(4);
        for (int unit = 0; unit < 5; unit++) {
            for (int week = 0; week < 4; week++) {
                values.add(value(unit, unit * 10 + week, 50 + random.nextGaussian()));
            }
        }

        assertThrows(NotEstimableException.class, () -> Analysis.of(values, true, 1));
    }

    @Test
    void potentialIsARatioOfWhatIsAboveNothing() {
        Analysis.Unit good = unit(30);
        Analysis.Unit usual = unit(20);

        assertEquals(
                1.5,
                Potential.of(List.of(good), List.of(usual), true).orElseThrow().ratio(),
                1e-12);
        assertEquals(
                1.5,
                Potential.of(List.of(usual), List.of(good), false).orElseThrow().ratio(),
                1e-12);
        assertTrue(Potential.of(List.of(good), List.of(unit(0)), true).isEmpty());
        assertTrue(Potential.of(List.of(), List.of(usual), true).isEmpty());
        assertTrue(Potential.of(List.of(good), List.of(), true).isEmpty());
    }

    private static Analysis.Unit unit(double mean) {
        return new Analysis.Unit(UUID.randomUUID(), 10, mean, mean, mean, mean, 1, 1, new SignTest(1, 1), true);
    }

    private static List<UnitMeans.Value> drawn(int units, int weeks, double sd, IntToDoubleFunction effect, long seed) {
        Random random = new Random(seed);
        List<UnitMeans.Value> values = new ArrayList<>();
        for (int unit = 0; unit < units; unit++) {
            for (int week = 0; week < weeks; week++) {
                values.add(value(unit, week, 20 + effect.applyAsDouble(unit) + sd * random.nextGaussian()));
            }
        }
        return values;
    }

    private static UnitMeans.Value value(int unit, int week, double value) {
        return new UnitMeans.Value(id(unit), START.plusWeeks(week), value, 1);
    }

    private static UUID id(int unit) {
        return new UUID(1, unit);
    }

    private static List<UUID> ids(List<Analysis.Unit> units) {
        return units.stream().map(Analysis.Unit::id).toList();
    }
}
