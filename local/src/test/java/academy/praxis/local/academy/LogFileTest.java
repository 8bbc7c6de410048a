package academy.praxis.local.academy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {

    @TempDir
    Path folder;

    @Test
    void theTailIsTheLastLines() throws IOException {
        Path log = Files.writeString(folder.resolve("a.log"), "one\ntwo\nthree\n");

        assertEquals("two\nthree", LogFile.tail(log, 2));
        assertEquals("one\ntwo\nthree", LogFile.tail(log, 20));
        assertEquals("", LogFile.tail(folder.resolve("none.log"), 2));
    }

    @Test
    void lastWordsLeaveOutTheFramesOfStackTraces() throws IOException {
        Path log = Files.writeString(
                folder.resolve("a.log"),
                "starting\nERROR no such table\n\tat a.b.C.d(C.java:1)\nCaused by: no disk\n\t... 9 more\n\n");

        assertEquals("ERROR no such table\nCaused by: no disk", LogFile.lastWords(log, 2));
    }
}
