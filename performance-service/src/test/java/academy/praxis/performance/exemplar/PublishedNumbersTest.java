package academy.praxis.performance.exemplar;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import academy.praxis.performance.statistics.NotEstimableException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What others published, from the figures that they printed. */
class PublishedNumbersTest {

    /** Efron &amp; Morris (1975), "Data analysis using Stein's estimator and its generalizations", table 1: 18 players, 45 times at bat each. */
    @Test
    void battingAveragesAreShrunkAsByEfronAndMorris() {
        int[] hits = {18, 17, 16, 15, 14, 14, 13, 12, 11, 11, 10, 10, 10, 10, 10, 9, 8, 7};
        double[] published = {
            .290, .286, .281, .277, .273, .273, .268, .264, .259, .259, .254, .254, .254, .254, .254, .249, .244, .239
        };
        List<Shrinkage.Measured> measured = Arrays.stream(hits)
                .mapToObj(hit -> new Shrinkage.Measured(Math.sqrt(45) * Math.asin(2 * hit / 45.0 - 1), 1))
                .toList();

        Shrinkage.Result result = Shrinkage.of(measured);

        // 15 over 18.96, the sum of squares.
        assertEquals(15 / 18.96, result.units().get(0).drawn(), 5e-4);
        for (int i = 0; i < published.length; i++) {
            double average = (Math.sin(result.units().get(i).mean() / Math.sqrt(45)) + 1) / 2;
            assertEquals(published[i], average, 0.001, "player " + (i + 1));
        }
    }

    /** With equal variances, Morris (1983), section 4: s² = V (1 - (k - 1) / k B) + 2 / (k - 3) B² (y - mean)². */
    @Test
    void howSureOneIsFollowsMorris() {
        double[] y = {3, 5, 7, 9, 16};
        List<Shrinkage.Measured> measured = Arrays.stream(y)
                .mapToObj(mean -> new Shrinkage.Measured(mean, 4))
                .toList();

        Shrinkage.Result result = Shrinkage.of(measured);

        // Sum of squares 100 around 8, so B = 2 · 4 / 100.
        double b = 0.08;
        assertEquals(b, result.units().get(0).drawn(), 1e-9);
        assertEquals(8 + (1 - b) * 8, result.units().get(4).mean(), 1e-9);
        assertEquals(
                Math.sqrt(4 * (1 - 0.8 * b) + b * b * 64), result.units().get(4).sd(), 1e-9);
    }

    /** 13 trials of BCG against tuberculosis (Colditz et al. 1994), as R's metafor gives them: Paule &amp; Mandel 0.3181, mean -0.7150. */
    @Test
    void theVarianceBetweenTrialsOfBcgIsTheOneOfPauleAndMandel() {
        double[][] tables = {
            {4, 119, 11, 128},
            {6, 300, 29, 274},
            {3, 228, 11, 209},
            {62, 13536, 248, 12619},
            {33, 5036, 47, 5761},
            {180, 1361, 372, 1079},
            {8, 2537, 10, 619},
            {505, 87886, 499, 87892},
            {29, 7470, 45, 7232},
            {17, 1699, 65, 1600},
            {186, 50448, 141, 27197},
            {5, 2493, 3, 2338},
            {27, 16886, 29, 17825}
        };
        List<Shrinkage.Measured> trials = Arrays.stream(tables)
                .map(t -> new Shrinkage.Measured(
                        Math.log(t[0] / (t[0] + t[1]) / (t[2] / (t[2] + t[3]))),
                        1 / t[0] - 1 / (t[0] + t[1]) + 1 / t[2] - 1 / (t[2] + t[3])))
                .toList();

        assertEquals(0.3181, Shrinkage.between(trials), 5e-4);
        assertEquals(-0.7150, Shrinkage.of(trials).typical(), 5e-4);
    }

    /** Doll &amp; Hill (1950), "Smoking and carcinoma of the lung", table IV, men: 14.04 (3.33 to 59.30). */
    @Test
    void smokersAmongMenWithLungCancer() {
        OddsRatio odds = OddsRatio.of(647, 2, 622, 27);

        assertEquals(14.04, odds.value(), 0.005);
        assertEquals(3.33, odds.low(), 0.005);
        assertEquals(59.30, odds.high(), 0.05);
    }

    /** Fisher (1935), the lady tasting tea, three of four cups right: 0.2429 one-sided, 0.4857 two-sided. */
    @Test
    void aLadyTastesTea() {
        assertEquals(34 / 70.0, OddsRatio.of(3, 1, 1, 3).p(), 1e-9);
        assertEquals(2 / 70.0, OddsRatio.of(4, 0, 0, 4).p(), 1e-9);
    }

    /** Benjamini &amp; Hochberg (1995), section 3.2: of these 15, four are found at 0.05. */
    @Test
    void fourOfFifteenAreFound() {
        double[] p = {
            .0001, .0004, .0019, .0095, .0201, .0278, .0298, .0344, .0459, .3240, .4262, .5719, .6528, .7590, 1.0
        };

        double[] q = FalseDiscovery.q(p);

        assertEquals(4, Arrays.stream(q).filter(one -> one <= 0.05).count());
        assertArrayEquals(
                new double[] {
                    .0015, .003, .0095, .035625, .0603, .063857, .063857, .0645, .0765, .486, .581182, .714875, .753231,
                    .813214, 1
                },
                q,
                1e-6);
    }

    @Test
    void theOrderOfTestsDoesNotMatter() {
        assertArrayEquals(new double[] {0.9, 0.03, 0.06}, FalseDiscovery.q(0.9, 0.01, 0.04), 1e-12);
        assertArrayEquals(new double[0], FalseDiscovery.q());
    }

    @Test
    void whereACountIsNothingAHalfIsAddedToEach() {
        OddsRatio odds = OddsRatio.of(5, 0, 2, 5);

        assertEquals(5.5 * 5.5 / (0.5 * 2.5), odds.value(), 1e-9);
    }

    @Test
    void whereAllDoTheSameThereIsNoDifference() {
        assertThrows(NotEstimableException.class, () -> OddsRatio.of(5, 0, 7, 0));
        assertThrows(NotEstimableException.class, () -> OddsRatio.of(0, 5, 0, 7));
        assertThrows(NotEstimableException.class, () -> OddsRatio.of(0, 0, 3, 7));
    }

    /** Better in nine of ten: 11 / 1024. */
    @Test
    void aSignTestIsExact() {
        assertEquals(11 / 1024.0, new SignTest(10, 9).p(), 1e-12);
        assertEquals(1, new SignTest(10, 0).p(), 1e-12);
        assertEquals(1, new SignTest(0, 0).p(), 1e-12);
    }
}
