package academy.praxis.performance.effect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Assumptions;

/** Public data with published answers, which are not part of this project: the folder that holds them is named by a property. */
final class ReferenceData {
    static final String PROPERTY = "praxis.reference.data";

    private ReferenceData() {}

    /** The rows of a file; the test is skipped where there is none. */
    static List<CSVRecord> rows(String file) {
        String folder = System.getProperty(PROPERTY);
        Assumptions.assumeTrue(folder != null, () -> "-D" + PROPERTY + "=<folder of " + file + "> is not given");
        try (CSVParser rows = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(Files.newBufferedReader(Path.of(folder, file)))) {
            return rows.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static double number(CSVRecord row, String column) {
        return row.get(column).isBlank() ? Double.NaN : Double.parseDouble(row.get(column));
    }
}
