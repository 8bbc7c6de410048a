package academy.praxis.performance.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class ChartTest {
    private static final List<String> WEEKS = List.of("2026-W01", "2026-W02", "2026-W03", "2026-W04");

    @Test
    void aGapIsNotDrawnOver() throws Exception {
        Document svg = parsed(new Chart("Missed", WEEKS, Double::toString)
                .line("All", Arrays.asList(1.0, 2.0, null, 4.0))
                .svg());

        String path = svg.getElementsByTagName("path")
                .item(0)
                .getAttributes()
                .getNamedItem("d")
                .getNodeValue();
        assertEquals(2, path.chars().filter(c -> c == 'M').count(), path);
        assertEquals(1, path.chars().filter(c -> c == 'L').count(), path);
    }

    @Test
    void whatPeopleWroteIsTextAndNothingRuns() throws Exception {
        String svg = new Chart("<script>alert(1)</script>", WEEKS, Double::toString)
                .line("\"><img src=x onerror=alert(1)>\u0000", Arrays.asList(1.0, 2.0, 3.0, 4.0))
                .mark("<b>&amp;", "2026-W02")
                .mark("elsewhere", "2025-W02")
                .target("Target", 2)
                .svg();

        Document parsed = parsed(svg);
        assertEquals(0, parsed.getElementsByTagName("script").getLength());
        assertEquals(0, parsed.getElementsByTagName("img").getLength());
        assertFalse(svg.contains("elsewhere"));
    }

    @Test
    void nothingMeasuredOneValueAndValuesThatAreTheSameAreDrawnWithoutNaN() throws Exception {
        for (List<Double> values : List.of(
                Arrays.<Double>asList(null, null, null, null),
                Arrays.asList(1.0, null, null, null),
                Arrays.asList(0.0, 0.0, 0.0, 0.0),
                Arrays.asList(1e15, -1e15, 0.0, 1.0))) {
            String svg = new Chart("Missed", WEEKS, Double::toString)
                    .line("All", values)
                    .svg();

            parsed(svg);
            assertFalse(svg.contains("NaN") || svg.contains("Infinity"), svg);
        }
        assertTrue(new Chart("None", List.of(), Double::toString).svg().contains("<title>None</title>"));
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }
}
