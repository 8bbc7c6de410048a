package academy.praxis.performance.study;

import academy.praxis.performance.language.SpreadsheetText;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jboss.resteasy.reactive.RestResponse;

/** An outcome's page as a table by period (RFC 4180). What could be taken for a formula by a spreadsheet begins with an apostrophe. */
final class PageCsv {
    static final String MEDIA_TYPE = "text/csv;charset=UTF-8";

    private PageCsv() {}

    static String of(OutcomePage page) {
        Map<String, OutcomePage.Figures> figures = new LinkedHashMap<>();
        page.series().forEach(one -> figures.put(one.period(), one));
        List<Map<String, Result.Point>> groups = page.studies().stream()
                .map(study -> study.series().stream().collect(Collectors.toMap(Result.Point::period, point -> point)))
                .toList();
        TreeSet<String> periods = new TreeSet<>(figures.keySet());
        groups.forEach(points -> periods.addAll(points.keySet()));
        StringWriter text = new StringWriter();
        try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            csv.printRecord(header(page));
            for (String period : periods) {
                csv.printRecord(row(page, period, figures.get(period), groups));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static List<Object> header(OutcomePage page) {
        List<Object> header = new ArrayList<>(List.of("period", "units", "value", "mean", "began"));
        for (OutcomePage.StudyCard study : page.studies()) {
            header.add(SpreadsheetText.harmless(study.title() + ": began"));
            header.add(SpreadsheetText.harmless(study.title() + ": compared with"));
        }
        return header;
    }

    private static List<Object> row(
            OutcomePage page, String period, OutcomePage.Figures figures, List<Map<String, Result.Point>> groups) {
        List<Object> row = new ArrayList<>();
        row.add(period);
        row.add(figures == null ? 0 : figures.units());
        row.add(figures == null ? null : figures.value());
        row.add(figures == null ? null : figures.mean());
        row.add(SpreadsheetText.harmless(page.cohorts().stream()
                .filter(cohort -> cohort.period().equals(period))
                .map(OutcomePage.CohortMark::name)
                .collect(Collectors.joining("; "))));
        for (Map<String, Result.Point> points : groups) {
            Result.Point point = points.get(period);
            row.add(point == null ? null : point.treated());
            row.add(point == null ? null : point.comparison());
        }
        return row;
    }

    static RestResponse<String> answer(String csv) {
        return RestResponse.ResponseBuilder.ok(csv)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"outcome.csv\"")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
