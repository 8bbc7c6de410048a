package academy.praxis.performance.statistics;

import java.util.Arrays;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;

/**
 * Ordinary least squares by a QR decomposition, with standard errors for errors that are alike, that come in clusters, or that follow one
 * another in time.
 */
public final class Regression {
    private static final double RANK_TOLERANCE = 1e-9;

    /** What rounding leaves of a sum of squares. */
    private static final double ROUNDING = 1e-24;

    private final double[][] x;
    private final double[] coefficients;
    private final double[] residuals;
    private final RealMatrix bread;
    private final int absorbed;
    private final double size;

    private Regression(
            double[][] x, double[] coefficients, double[] residuals, RealMatrix bread, int absorbed, double size) {
        this.x = x;
        this.coefficients = coefficients;
        this.residuals = residuals;
        this.bread = bread;
        this.absorbed = absorbed;
        this.size = size;
    }

    /**
     * @param y what is explained
     * @param x a row for each value of {@code y}, of what explains it; with a column of ones where there is to be a constant
     * @param absorbed how many means were taken out of {@code y} and {@code x} before (see {@link FixedEffects})
     * @throws NotEstimableException when there are not more values than coefficients, or columns that say the same
     */
    public static Regression of(double[] y, double[][] x, int absorbed) {
        int columns = x.length == 0 ? 0 : x[0].length;
        if (y.length <= columns + absorbed) {
            throw new NotEstimableException(
                    NotEstimableException.Reason.TOO_FEW,
                    "There are " + y.length + " values for " + (columns + absorbed) + " unknowns.");
        }
        double[] scale = scales(x, columns);
        double[][] scaled = Arrays.stream(x)
                .map(row -> {
                    double[] copy = row.clone();
                    for (int j = 0; j < columns; j++) {
                        copy[j] /= scale[j];
                    }
                    return copy;
                })
                .toArray(double[][]::new);
        QRDecomposition qr = new QRDecomposition(new Array2DRowRealMatrix(scaled, false));
        RealMatrix r = qr.getR().getSubMatrix(0, columns - 1, 0, columns - 1);
        for (int j = 0; j < columns; j++) {
            if (Math.abs(r.getEntry(j, j)) < RANK_TOLERANCE) {
                throw collinear();
            }
        }
        double[] coefficients =
                qr.getSolver().solve(MatrixUtils.createRealVector(y)).toArray();
        RealMatrix inverse = MatrixUtils.inverse(r);
        RealMatrix bread = inverse.multiplyTransposed(inverse);
        for (int i = 0; i < columns; i++) {
            coefficients[i] /= scale[i];
            for (int j = 0; j < columns; j++) {
                bread.setEntry(i, j, bread.getEntry(i, j) / (scale[i] * scale[j]));
            }
        }
        double[] residuals = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            residuals[i] = y[i] - dot(x[i], coefficients);
        }
        return new Regression(x, coefficients, residuals, bread, absorbed, dot(y, y));
    }

    /** The length of each column, so that what is measured in thousands does not hide what is measured in hundredths. */
    private static double[] scales(double[][] x, int columns) {
        double[] scale = new double[columns];
        for (double[] row : x) {
            for (int j = 0; j < columns; j++) {
                scale[j] += row[j] * row[j];
            }
        }
        for (int j = 0; j < columns; j++) {
            scale[j] = Math.sqrt(scale[j]);
            if (!(scale[j] > 0)) {
                throw collinear();
            }
        }
        return scale;
    }

    private static NotEstimableException collinear() {
        return new NotEstimableException(
                NotEstimableException.Reason.COLLINEAR,
                "What is to be told apart always comes together in these values.");
    }

    public double coefficient(int j) {
        return coefficients[j];
    }

    public double[] residuals() {
        return residuals.clone();
    }

    private int degreesOfFreedom() {
        return residuals.length - coefficients.length - absorbed;
    }

    /** The variance of the errors, unbiased; 0 where nothing is left but what is lost by rounding. */
    public double errorVariance() {
        double left = dot(residuals, residuals);
        return left <= ROUNDING * size ? 0 : left / degreesOfFreedom();
    }

    /** The logarithm of the determinant of {@code x'x}: how much there is to know the coefficients from. */
    public double logInformation() {
        return -Math.log(new LUDecomposition(bread).getDeterminant());
    }

    /** A coefficient, for errors that are independent of one another and vary alike. */
    public Estimate classical(int j) {
        return new Estimate(coefficients[j], Math.sqrt(errorVariance() * bread.getEntry(j, j)), degreesOfFreedom());
    }

    /**
     * A coefficient, for errors that may be alike within a cluster: the sandwich of Liang & Zeger (1986), "Longitudinal data analysis using
     * generalized linear models", with the factor {@code G/(G-1) · (n-1)/(n-k)} and t with {@code G-1} degrees of freedom (Cameron &
     * Miller 2015, "A practitioner's guide to cluster-robust inference").
     *
     * @param clusters the number of each value's cluster, from 0
     * @param across how many means were taken out that are not those of clusters, which count in {@code k}
     */
    public Estimate clustered(int j, int[] clusters, int across) {
        int count = Arrays.stream(clusters).max().orElse(-1) + 1;
        if (count < 2) {
            throw new NotEstimableException(
                    NotEstimableException.Reason.TOO_FEW,
                    "There is one cluster; its errors cannot be compared with another's.");
        }
        int k = coefficients.length;
        double[][] scores = new double[count][k];
        for (int i = 0; i < residuals.length; i++) {
            for (int c = 0; c < k; c++) {
                scores[clusters[i]][c] += x[i][c] * residuals[i];
            }
        }
        double n = residuals.length;
        double factor = count / (count - 1.0) * (n - 1) / (n - k - across);
        return new Estimate(coefficients[j], Math.sqrt(factor * sandwich(j, scores)), count - 1.0);
    }

    /** The variance of a coefficient from the sums of its scores. */
    private double sandwich(int j, double[][] scores) {
        double[] row = bread.getRow(j);
        double sum = 0;
        for (double[] score : scores) {
            double part = dot(row, score);
            sum += part * part;
        }
        return sum;
    }

    /** A weighted sum of coefficients, as {@link #classical}. @param weights one for each coefficient */
    public Estimate sum(double... weights) {
        double variance = errorVariance() * dot(weights, bread.operate(weights));
        return new Estimate(dot(weights, coefficients), Math.sqrt(variance), degreesOfFreedom());
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
