package academy.praxis.kit.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    @ParameterizedTest
    @CsvSource({
        "notes.txt,             text/plain, notes.txt",
        "Notes.MD,              text/plain, Notes.MD",
        "run.bat,               text/plain, run.bat.txt",
        "page.html,             text/plain, page.html.txt",
        "plan,                  application/pdf, plan.pdf",
        "photo.jpeg,            image/jpeg, photo.jpeg",
        "photo.png,             image/jpeg, photo.png.jpg",
        "../../etc/passwd,      text/plain, ..-..-etc-passwd.txt",
        "C:\\temp\\a.txt,       text/plain, C:-temp-a.txt",
    })
    void aNameEndsAsItsContentIs(String wanted, String type, String name) {
        assertEquals(name, FileNames.of(wanted, type));
    }

    @Test
    void aDocumentIsNotCalledOneWithMacros() {
        assertEquals("letter.docm.docx", FileNames.of("letter.docm", WORD));
    }

    @Test
    void itIsNoLongerThanItMayBe() {
        String name = FileNames.of("x".repeat(200), WORD);
        assertEquals(200, name.length());
        assertTrue(name.endsWith(".docx"));
    }
}
