package academy.praxis.catalog.push;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinesTest {
    @Test
    void linesAreNumberedAndEmptyOnesPassedOver() throws IOException {
        assertEquals(List.of("1 a", "3 b", "6 c"), read("a\n\nb\r\n \n\nc", 100));
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstLine() throws IOException {
        assertEquals(List.of("1 {}"), read("\uFEFF{}\n", 100));
    }

    @Test
    void tooLongALineIsPassedOverAndTheNextOneRead() throws IOException {
        String huge = "x".repeat(300_000);

        assertEquals(
                List.of("1 ok", "2 ! is longer than 100 bytes", "3 fine", "4 ! is longer than 100 bytes"),
                read("ok\n" + huge + "\nfine\n" + huge, 100));
    }

    @Test
    void aLineOfJustTheLengthIsFine() throws IOException {
        assertEquals(List.of("1 " + "é".repeat(50)), read("é".repeat(50), 100));
        assertEquals(List.of("1 ! is longer than 100 bytes"), read("é".repeat(50) + "x", 100));
    }

    @Test
    void whatIsNotUtf8IsSaid() throws IOException {
        byte[] latin = "caf\u00e9\nok".getBytes(StandardCharsets.ISO_8859_1);

        assertEquals(List.of("1 ! is not in UTF-8", "2 ok"), read(new ByteArrayInputStream(latin), 100));
    }

    @Test
    void aStreamThatComesByteByByteIsReadTheSame() throws IOException {
        InputStream slow = new ByteArrayInputStream("ab\ncd\n".getBytes(StandardCharsets.UTF_8)) {
            @Override
            public synchronized int read(byte[] into, int from, int length) {
                return super.read(into, from, Math.min(1, length));
            }
        };

        assertEquals(List.of("1 ab", "2 cd"), read(slow, 100));
    }

    @Test
    void aStreamThatTakesTooLongIsLeft() {
        InputStream trickle = new InputStream() {
            @Override
            public int read() throws IOException {
                try {
                    Thread.sleep(20);
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                }
                return 'x';
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                into[from] = (byte) read();
                return 1;
            }
        };
        Lines lines = new Lines(trickle, 1_000_000, Duration.ofMillis(100));

        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> assertThrows(Lines.LateException.class, lines::next));
    }

    private static List<String> read(String text, int most) throws IOException {
        return read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), most);
    }

    private static List<String> read(InputStream in, int most) throws IOException {
        Lines lines = new Lines(in, most, Duration.ofMinutes(1));
        List<String> all = new ArrayList<>();
        for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
            all.add(line.number() + " "
                    + (line.text() == null ? "! " + line.fault() : line.text().strip()));
        }
        return all;
    }
}
