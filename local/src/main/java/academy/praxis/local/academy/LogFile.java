package academy.praxis.local.academy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The end of a log file. */
public final class LogFile {

    private static final int BYTES_PER_LINE = 400;
    private static final int WIDTH = 300;

    private LogFile() {}

    /** The last lines, at most so many; empty when there is no such file. */
    public static String tail(Path file, int lines) {
        try {
            if (!Files.exists(file)) {
                return "";
            }
            String end = read(file, Math.max(0, Files.size(file) - (long) lines * BYTES_PER_LINE));
            List<String> all = end.lines().toList();
            return String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()));
        } catch (IOException unreadable) {
            return "";
        }
    }

    /** The last lines that say something: without the frames of stack traces. */
    static String lastWords(Path file, int lines) {
        List<String> words = tail(file, 20 * lines)
                .lines()
                .filter(line -> !line.isBlank() && !line.matches("\\s+(at |\\.\\.\\. ).*"))
                .map(line -> line.length() > WIDTH ? line.substring(0, WIDTH) + " ..." : line)
                .toList();
        return String.join("\n", words.subList(Math.max(0, words.size() - lines), words.size()));
    }

    /** Gives what is appended to the file from now on, until the thread is interrupted. */
    public static void follow(Path file, Consumer<String> news) throws InterruptedException {
        long seen = size(file);
        while (true) {
            long size = size(file);
            if (size < seen) {
                seen = 0;
            }
            if (size > seen) {
                try {
                    String text = read(file, seen);
                    seen += text.getBytes(StandardCharsets.UTF_8).length;
                    news.accept(text);
                } catch (IOException moved) {
                    seen = 0;
                }
            }
            TimeUnit.MILLISECONDS.sleep(300);
        }
    }

    private static long size(Path file) {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException unreadable) {
            return 0;
        }
    }

    private static String read(Path file, long from) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            in.seek(from);
            byte[] bytes = new byte[(int) Math.min(in.length() - from, 1 << 20)];
            in.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
