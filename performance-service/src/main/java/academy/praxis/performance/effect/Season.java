package academy.praxis.performance.effect;

/**
 * What comes again each year (or week): sine and cosine waves.
 *
 * @param period after how many periods it comes again: 52 for weeks of a year; above 1
 * @param harmonics how many waves, from 1; two are enough for most
 */
public record Season(double period, int harmonics) {
    /** Nothing that comes again. */
    public static final Season NONE = new Season(Double.POSITIVE_INFINITY, 0);

    public Season {
        if (!(period > 1) || harmonics < 0 || 2.0 * harmonics > period) {
            throw new IllegalArgumentException("A season of " + period + " periods with " + harmonics + " waves");
        }
    }

    int columns() {
        return 2 * harmonics;
    }

    void write(double[] row, int from, int time) {
        for (int h = 0; h < harmonics; h++) {
            double angle = 2 * Math.PI * (h + 1) * time / period;
            row[from + 2 * h] = Math.sin(angle);
            row[from + 2 * h + 1] = Math.cos(angle);
        }
    }
}
