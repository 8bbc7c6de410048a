package academy.praxis.systemtests;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How the pages look on a device, written down: where the frame of each page stands, and the type, colours and measures of its parts, of which
 * each kind has a few looks (a button with an icon and one without) on all pages. Numbers of the layout instead of pictures, so that another browser's rasteriser changes nothing, and nothing of what
 * is in the pages, which is different each day. {@code -Dpraxis.looks.update=true} writes down what is seen.
 */
final class Looks {
    /** Pixels by which a box may be elsewhere: rounding, and a browser's own measures. */
    private static final int TOLERANCE = 4;

    private static final boolean UPDATE = Boolean.getBoolean("praxis.looks.update");
    private static final String LOOK = Resources.read("browser/look.js");
    private static final Comparator<Map<String, String>> BY_WORDS = Comparator.comparing(Map::toString);
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Path file;
    private final Written written;

    /** What was written down of a device. */
    private record Written(
            Map<String, Map<String, Map<String, Integer>>> frames,
            Map<String, Map<String, Set<Map<String, String>>>> styles) {}

    private record Seen(Map<String, Map<String, Integer>> frame, Map<String, Map<String, String>> styles) {}

    Looks(String device) {
        file = Path.of(
                System.getProperty("praxis.checkout"), "system-tests/src/test/resources/looks", device + ".json");
        written = UPDATE ? new Written(new TreeMap<>(), new TreeMap<>()) : read();
    }

    /** What is not as it was written down. */
    List<String> differences(Page page, String name, String scheme) {
        Seen seen = JSON.convertValue(page.evaluate(LOOK), Seen.class);
        Map<String, Set<Map<String, String>>> styles = written.styles.computeIfAbsent(scheme, none -> new TreeMap<>());
        if (UPDATE) {
            written.frames.put(name, new TreeMap<>(seen.frame));
            seen.styles.forEach((kind, style) -> styles.computeIfAbsent(kind, none -> new TreeSet<>(BY_WORDS))
                    .add(new TreeMap<>(style)));
            return List.of();
        }
        List<String> differences = new ArrayList<>();
        Map<String, Map<String, Integer>> frame = written.frames.get(name);
        if (frame == null || !frame.keySet().equals(seen.frame.keySet())) {
            differences.add("its frame is " + seen.frame.keySet() + ", written down is " + frame);
        } else {
            frame.forEach((part, box) -> box.forEach((side, place) -> {
                int now = seen.frame.get(part).get(side);
                if (Math.abs(now - place) > TOLERANCE) {
                    differences.add(side + " of the " + part + " is " + now + ", was " + place);
                }
            }));
        }
        // What is on a page goes by the day, so a kind may be there that was not when the looks were written down.
        seen.styles.forEach((kind, style) -> {
            if (styles.containsKey(kind) && !styles.get(kind).contains(style)) {
                differences.add(kind + " looks like " + new TreeMap<>(style) + ", was " + styles.get(kind));
            }
        });
        return differences;
    }

    /** Writes down what was seen, if it shall be. */
    void keep() {
        if (UPDATE) {
            try {
                Files.createDirectories(file.getParent());
                Files.writeString(file, JSON.writeValueAsString(written) + "\n");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private Written read() {
        try {
            return JSON.readValue(file.toFile(), Written.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
