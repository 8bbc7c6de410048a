package academy.praxis.performance.outcome;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a file calls its columns, where it does not call them as we do. As soon as one is named, columns that are not needed are passed over. */
class CsvColumns {
    @QueryParam("unitColumn")
    @Size(max = 100)
    @Parameter(description = "What the file calls the column `unit`.")
    String unit;

    @QueryParam("periodColumn")
    @Size(max = 100)
    @Parameter(description = "What the file calls the column `period`.")
    String period;

    @QueryParam("valueColumn")
    @Size(max = 100)
    @Parameter(description = "What the file calls the column `value`.")
    String value;

    @QueryParam("denominatorColumn")
    @Size(max = 100)
    @Parameter(description = "What the file calls the column `denominator`.")
    String denominator;

    /** As we call them. */
    static CsvColumns ours() {
        return new CsvColumns();
    }

    boolean areNamed() {
        return unit != null || period != null || value != null || denominator != null;
    }

    /** Our names by those of the file, in lower case. */
    Map<String, String> byTheirs() {
        Map<String, String> names = new HashMap<>();
        put(names, unit, "unit");
        put(names, period, "period");
        put(names, value, "value");
        put(names, denominator, "denominator");
        return names;
    }

    private static void put(Map<String, String> names, String theirs, String ours) {
        names.put(theirs == null ? ours : theirs.trim().toLowerCase(Locale.ROOT), ours);
    }
}
