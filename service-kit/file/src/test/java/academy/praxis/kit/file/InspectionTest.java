package academy.praxis.kit.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.kit.problem.ProblemException;
import academy.praxis.testing.SampleFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InspectionTest {
    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg"})
    void ofAPictureThePictureAloneIsKept(String format) throws IOException {
        byte[] picture = SampleFiles.picture(format, 40, 30);
        byte[] polyglot = SampleFiles.join(
                picture, "<script>alert(1)</script>PK\u0003\u0004 and more".getBytes(StandardCharsets.UTF_8));

        Kept kept = Inspection.of(polyglot);

        assertEquals("image/" + format, kept.type());
        assertFalse(new String(kept.content(), StandardCharsets.ISO_8859_1).contains("script"));
        var drawn = ImageIO.read(new ByteArrayInputStream(kept.content()));
        assertEquals(40, drawn.getWidth());
        assertEquals(30, drawn.getHeight());
    }

    @Test
    void whereAPictureWasTakenIsNotKept() throws IOException {
        byte[] picture = SampleFiles.picture("jpeg", 10, 10);
        byte[] exif = "Exif\0\0GPS 52.37 4.90".getBytes(StandardCharsets.ISO_8859_1);
        byte[] marked = SampleFiles.join(
                new byte[] {picture[0], picture[1], (byte) 0xff, (byte) 0xe1, 0, (byte) (exif.length + 2)},
                exif,
                java.util.Arrays.copyOfRange(picture, 2, picture.length));

        Kept kept = Inspection.of(marked);

        assertEquals("image/jpeg", kept.type());
        assertFalse(new String(kept.content(), StandardCharsets.ISO_8859_1).contains("GPS"));
    }

    @Test
    void aLargePictureIsDrawnSmaller() throws IOException {
        Kept kept = Inspection.of(SampleFiles.picture("jpeg", 4000, 3000));

        var drawn = ImageIO.read(new ByteArrayInputStream(kept.content()));
        assertEquals(2000, drawn.getWidth());
        assertEquals(1500, drawn.getHeight());
    }

    @ParameterizedTest
    @CsvSource({"60000, 60000", "10000000, 1", "1, 40000000", "12000, 12000"})
    void aPictureThatSaysItIsHugeIsRefusedBeforeItIsDrawn(int width, int height) throws IOException {
        byte[] bomb = SampleFiles.picture("png", 10, 10);
        ByteBuffer header = ByteBuffer.wrap(bomb);
        header.putInt(16, width).putInt(20, height);
        CRC32 crc = new CRC32();
        crc.update(bomb, 12, 17);
        header.putInt(29, (int) crc.getValue());
        assertTrue(refusal(bomb).contains("pixels"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
                "<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                "<!DOCTYPE html><html><body>Hi</body></html>",
                "<html><script>alert(1)</script></html>",
                "Some words first, then <ScRiPt>alert(1)</script>",
                "MZ\u0090\u0000\u0003",
                "#!/bin/sh\nrm -rf /",
                "words with a bell \u0007",
                "\u0000\u0001\u0002\u0003"
            })
    void whatRunsOrIsNoTextIsRefused(String content) {
        refusal(content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void plainTextIsTakenAsItIs() {
        byte[] text = "Wörds.\n- one\n- 日本\n".getBytes(StandardCharsets.UTF_8);
        Kept kept = Inspection.of(text);
        assertEquals("text/plain", kept.type());
        assertArrayEquals(text, kept.content());
        refusal(new byte[] {(byte) 'W', (byte) 0xf6, (byte) 'r', (byte) 'd', (byte) 's', '.', ' ', 'a', 'n', 'd'});
        refusal(new byte[0]);
    }

    @Test
    void officeDocumentsAreTakenForWhatTheyAre() throws IOException {
        assertEquals(
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                Inspection.of(SampleFiles.docx()).type());
        assertEquals(
                "application/vnd.oasis.opendocument.text",
                Inspection.of(SampleFiles.odt()).type());
    }

    @Test
    void macrosAndOtherArchivesAreRefused() throws IOException {
        Map<String, byte[]> macros = new TreeMap<>(SampleFiles.docxParts());
        macros.put("word/vbaProject.bin", new byte[] {1, 2, 3});
        assertTrue(refusal(SampleFiles.zip(macros)).contains("macros"));
        assertTrue(refusal(SampleFiles.zip(Map.of("readme.txt", "Hi".getBytes(StandardCharsets.UTF_8))))
                .contains("archive"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd", "/etc/passwd", "word/../../x", "word\\..\\x"})
    void anArchiveWhosePartsLeadOutOfItIsRefused(String name) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>(SampleFiles.docxParts());
        parts.put(name, new byte[] {1});
        assertTrue(refusal(SampleFiles.zip(parts)).contains("lead out"));
    }

    @Test
    void aPdfIsTakenAndWhatOnlyContainsOneIsNot() {
        byte[] pdf = SampleFiles.pdf();
        assertEquals("application/pdf", Inspection.of(pdf).type());
        refusal(SampleFiles.join("<html><script>alert(1)</script></html>\n".getBytes(StandardCharsets.UTF_8), pdf));
        refusal(SampleFiles.join("MZ\u0000\u0001".getBytes(StandardCharsets.ISO_8859_1), pdf));
    }

    @Test
    void anArchiveThatUnpacksToTooMuchIsRefused() throws IOException {
        Map<String, byte[]> bomb = new TreeMap<>(SampleFiles.docxParts());
        byte[] zeros = new byte[30 * 1024 * 1024];
        for (int i = 0; i < 4; i++) {
            bomb.put("word/media/" + i + ".bin", zeros);
        }
        byte[] small = SampleFiles.zip(bomb);
        assertTrue(small.length < 200_000, "bytes: " + small.length);
        assertTrue(refusal(small).contains("unpacks"));
        Map<String, byte[]> crowd = new TreeMap<>(SampleFiles.docxParts());
        for (int i = 0; i <= OfficeDocuments.MOST_ENTRIES; i++) {
            crowd.put("word/" + i, new byte[0]);
        }
        assertTrue(refusal(SampleFiles.zip(crowd)).contains("parts"));
    }

    @Test
    void anArchiveWhoseListNamesWhatOneDoesNotMeetOnTheWayIsRefused() throws IOException {
        Map<String, byte[]> parts = new TreeMap<>(SampleFiles.docxParts());
        parts.put("word/vbaHarmless.bin", new byte[] {1, 2, 3});
        byte[] archive = SampleFiles.zip(parts);
        // The list at the end is what office programs read; the name before the part stays as it is.
        byte[] name = "word/vbaHarmless.bin".getBytes(StandardCharsets.US_ASCII);
        byte[] macros = "word/vbaProject1.bin".getBytes(StandardCharsets.US_ASCII);
        int listed = new String(archive, StandardCharsets.ISO_8859_1).lastIndexOf("word/vbaHarmless.bin");
        System.arraycopy(macros, 0, archive, listed, name.length);
        assertTrue(refusal(archive).contains("list of contents"));
    }

    private static String refusal(byte[] content) {
        var refused = assertThrows(ProblemException.class, () -> Inspection.of(content));
        assertEquals("file", refused.violations().get(0).field());
        return refused.violations().get(0).message();
    }
}
