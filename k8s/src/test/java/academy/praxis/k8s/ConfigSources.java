package academy.praxis.k8s;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The keys that Java sources read: by {@code @ConfigMapping}, interface in interface, and by {@code @ConfigProperty}. */
final class ConfigSources {
    private static final Pattern MAPPING =
            Pattern.compile("@ConfigMapping\\(prefix = \"([^\"]+)\"\\)\\s*(?:public )?interface (\\w+)");
    private static final Pattern PROPERTY = Pattern.compile("@ConfigProperty\\(\\s*name = \"([^\"]+)\"");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\n]*");
    private static final Pattern NESTED = Pattern.compile("interface (\\w+) \\{");
    private static final Pattern METHOD =
            Pattern.compile("(?:@WithName\\(\"([^\"]+)\"\\)\\s*)?(?:^|\\s)([\\w.<>, ]+) (\\w+)\\(\\);");

    private ConfigSources() {}

    /** Every key under this folder; the key of a map is left out, so such settings are not known. */
    static Set<String> keys(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            var keys = new TreeSet<String>();
            files.filter(file -> file.toString().endsWith(".java"))
                    .map(Fixtures::read)
                    .forEach(text -> keys.addAll(keysOf(text)));
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The keys of one source file. */
    static Set<String> keysOf(String source) {
        var keys = new TreeSet<String>();
        PROPERTY.matcher(source).results().forEach(match -> keys.add(match.group(1)));
        String plain = COMMENT.matcher(source).replaceAll("");
        MAPPING.matcher(plain).results().forEach(match -> {
            Map<String, String> bodies = bodies(plain);
            add(keys, match.group(1), match.group(2), bodies);
        });
        return keys;
    }

    private static void add(Set<String> keys, String prefix, String name, Map<String, String> bodies) {
        METHOD.matcher(bodies.get(name)).results().forEach(method -> {
            String key = prefix + "." + (method.group(1) == null ? kebab(method.group(3)) : method.group(1));
            String type = method.group(2).strip();
            if (bodies.containsKey(type)) {
                add(keys, key, type, bodies);
            } else {
                keys.add(key);
            }
        });
    }

    /** What stands in each interface, without the interfaces in it. */
    private static Map<String, String> bodies(String text) {
        var bodies = new HashMap<String, String>();
        NESTED.matcher(text).results().forEach(match -> {
            int depth = 1;
            int at = match.end();
            var own = new StringBuilder();
            while (depth > 0 && at < text.length()) {
                char c = text.charAt(at++);
                depth += c == '{' ? 1 : c == '}' ? -1 : 0;
                if (depth == 1) {
                    own.append(c);
                }
            }
            bodies.put(match.group(1), own.toString());
        });
        return bodies;
    }

    private static String kebab(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(java.util.Locale.ROOT);
    }
}
