package academy.praxis.local.cli;

import java.time.Duration;
import java.util.Locale;

/** How numbers look. */
final class Table {

    private Table() {}

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }

    static String megabytes(long kilobytes) {
        return String.format(Locale.ROOT, "%,d MB", Math.round(kilobytes / 1024.0));
    }

    static String uptime(Duration duration) {
        long seconds = duration.toSeconds();
        if (seconds < 60) {
            return seconds + " s";
        }
        if (seconds < 3600) {
            return seconds / 60 + " min";
        }
        return seconds / 3600 + " h " + seconds % 3600 / 60 + " min";
    }
}
