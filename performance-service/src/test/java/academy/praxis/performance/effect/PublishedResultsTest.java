package academy.praxis.performance.effect;

import static academy.praxis.performance.effect.ReferenceData.number;
import static org.junit.jupiter.api.Assertions.assertEquals;

import academy.praxis.performance.effect.GroupTimeEffects.Comparison;
import academy.praxis.performance.statistics.Estimate;
import academy.praxis.performance.statistics.FixedEffects;
import academy.praxis.performance.statistics.Regression;
import academy.praxis.performance.statistics.TwoMeans;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** Results that others published, from the data that they published. */
class PublishedResultsTest {
    private static final double TOLERANCE = 1e-4;

    /** Dehejia & Wahba (1999), "Causal effects in nonexperimental studies": what job training did to earnings in 1978, in dollars. */
    @Test
    void jobTrainingByLot() {
        List<CSVRecord> rows = ReferenceData.rows("nsw_mixtape.csv");
        double[] treated = earnings(rows, "1");
        double[] control = earnings(rows, "0");

        TwoMeans means = new TwoMeans(TwoMeans.Summary.of(treated), TwoMeans.Summary.of(control));

        assertEquals(185, treated.length);
        assertEquals(260, control.length);
        assertEquals(1794.34, means.welch().value(), 5e-3);
        assertEquals(671.00, means.welch().standardError(), 5e-3);
        assertEquals(2.835, means.pooled().t(), 5e-4);
        double p = TwoMeans.randomisationP(treated, control, 20_000, 1);
        assertEquals(means.welch().p(), p, 0.003);
    }

    private static double[] earnings(List<CSVRecord> rows, String treated) {
        return rows.stream()
                .filter(row -> row.get("treat").equals(treated))
                .mapToDouble(row -> number(row, "re78"))
                .toArray();
    }

    /** Wooldridge (2010), "Econometric analysis of cross section and panel data", example 10.6: grants and scrap rates, first differences. */
    @Test
    void trainingGrantsInFirstDifferences() {
        List<CSVRecord> rows = ReferenceData.rows("jtrain.csv").stream()
                .filter(row -> row.get("year").equals("1988"))
                .filter(row -> !Double.isNaN(number(row, "clscrap")) && !Double.isNaN(number(row, "cgrant")))
                .toList();
        double[] y = rows.stream().mapToDouble(row -> number(row, "clscrap")).toArray();
        double[][] x = rows.stream()
                .map(row -> new double[] {1, number(row, "cgrant")})
                .toArray(double[][]::new);

        Estimate grant = Regression.of(y, x, 0).classical(1);

        assertEquals(54, y.length);
        assertEquals(-0.317, grant.value(), 5e-4);
        assertEquals(0.164, grant.standardError(), 5e-4);
    }

    /** The same, example 10.5: three years, the means of firms taken out. */
    @Test
    void trainingGrantsWithTheMeansOfFirmsTakenOut() {
        List<CSVRecord> rows = ReferenceData.rows("jtrain.csv").stream()
                .filter(row -> !Double.isNaN(number(row, "lscrap")) && !Double.isNaN(number(row, "grant")))
                .toList();
        int[] firms = numbers(rows.stream().map(row -> row.get("fcode")).toList());
        int[] years = numbers(rows.stream().map(row -> row.get("year")).toList());
        FixedEffects means = new FixedEffects(firms, years);
        double[] y = means.takenOut(
                rows.stream().mapToDouble(row -> number(row, "lscrap")).toArray());
        double[] grant = means.takenOut(
                rows.stream().mapToDouble(row -> number(row, "grant")).toArray());
        double[] before = means.takenOut(
                rows.stream().mapToDouble(row -> number(row, "grant_1")).toArray());
        double[][] x = IntStream.range(0, y.length)
                .mapToObj(i -> new double[] {grant[i], before[i]})
                .toArray(double[][]::new);

        Regression regression = Regression.of(y, x, means.count());

        assertEquals(162, y.length);
        assertEquals(-0.252, regression.classical(0).value(), 5e-4);
        assertEquals(0.151, regression.classical(0).standardError(), 5e-4);
        assertEquals(-0.422, regression.classical(1).value(), 5e-4);
        assertEquals(0.210, regression.classical(1).standardError(), 5e-4);
    }

    private static int[] numbers(List<String> names) {
        List<String> distinct = names.stream().distinct().sorted().toList();
        return names.stream().mapToInt(distinct::indexOf).toArray();
    }

    /** Callaway & Sant'Anna (2021), as their R package did 2.5.0 prints it: minimum wages and teen employment in counties, in logarithms. */
    @Test
    void teenEmploymentByGroupAndTime() {
        GroupTimeEffects effects = GroupTimeEffects.of(counties(), Comparison.NEVER_TREATED);

        assertEquals(-0.039951, effects.simple().value(), TOLERANCE);
        assertEquals(0.012034, effects.simple().standardError(), TOLERANCE);
        assertEquals(-0.031018, effects.byGroup().value(), TOLERANCE);
        assertEquals(-0.077240, effects.byEventTime().value(), TOLERANCE);
        assertEquals(-0.041700, effects.byPeriod().value(), TOLERANCE);
        // They print 0.16812, by chi-squared, which is F with all the counties there could be.
        assertEquals(0.16812, effects.preTrend(), 0.01);
    }

    private static Panel counties() {
        Map<String, double[]> values = new TreeMap<>();
        Map<String, Integer> starts = new TreeMap<>();
        for (CSVRecord row : ReferenceData.rows("mpdta.csv")) {
            String county = row.get("countyreal");
            values.computeIfAbsent(county, none -> missing(5))[(int) number(row, "year") - 2003] = number(row, "lemp");
            int first = (int) number(row, "first.treat");
            starts.put(county, first == 0 ? Panel.NEVER : first - 2003);
        }
        return new Panel(
                values.values().toArray(double[][]::new),
                starts.values().stream().mapToInt(Integer::intValue).toArray());
    }

    private static double[] missing(int periods) {
        double[] values = new double[periods];
        Arrays.fill(values, Double.NaN);
        return values;
    }

    /** The same figures from what the papers print of the groups, for whoever does not have the data. */
    @Test
    void jobTrainingFromItsSummary() {
        TwoMeans means = new TwoMeans(
                new TwoMeans.Summary(185, 6349.1435, 7867.402218 * 7867.402218),
                new TwoMeans.Summary(260, 4554.8011, 5483.836001 * 5483.836001));

        assertEquals(1794.34, means.welch().value(), 5e-3);
        assertEquals(671.00, means.welch().standardError(), 5e-3);
        assertEquals(2.835, means.pooled().t(), 5e-4);
    }
}
