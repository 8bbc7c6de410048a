package academy.praxis.performance.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoardCsvTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 20);

    @Test
    void aRowSaysWhoIsStuckAndWhyInTheLanguageOfTheReader() {
        BoardWords words = BoardWords.in("nl");
        BoardRow row = row("Smit, Sam", List.of(words.count(StuckBecause.LATE, 2), days(words, 3)));

        String[] lines = BoardCsv.of(List.of(row), words).split("\r\n");

        assertEquals(
                "\uFEFFDeelnemer,Stand,Geeft leiding,Gedaan,Activiteiten,Te laat",
                lines[0].substring(0, lines[0].indexOf(",Binnen")));
        assertEquals(
                "\"Smit, Sam\",begonnen,ja,1,4,2,0,75,2026-06-17T10:00:00Z,Is te laat met 2 activiteiten. Wacht al 3 dagen op een beoordeling.",
                lines[1]);
    }

    @ParameterizedTest
    @CsvSource({
        "0,Waits for a review since today.",
        "1,Waits for a review since yesterday.",
        "2,Waits for a review for 2 days.",
        "1200,'Waits for a review for 1,200 days.'"
    })
    void daysAreSaidAsPeopleDo(int days, String words) {
        assertEquals(words, days(BoardWords.in("en"), days).words());
    }

    private static BoardRow.Stuck days(BoardWords words, int days) {
        return words.days(StuckBecause.REVIEW_WAITS, TODAY.minusDays(days), TODAY);
    }

    private static BoardRow row(String name, List<BoardRow.Stuck> stuck) {
        return new BoardRow(
                UUID.randomUUID(),
                new EnrolmentView.Person(UUID.randomUUID(), name),
                EnrolmentStatus.STARTED,
                true,
                1,
                4,
                2,
                0,
                1,
                75,
                TODAY,
                Instant.parse("2026-06-01T10:00:00Z"),
                Instant.parse("2026-06-17T10:00:00Z"),
                null,
                stuck);
    }
}
