package academy.praxis.embedded;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MongoClassesTest {
    private static final Pattern OWN = Pattern.compile("academy/praxis/embedded/([A-Za-z0-9$]+)");

    @Test
    void theProcessOfTheServerGetsEveryClassOfOursThatItsClassesName() throws IOException {
        Set<String> named = new TreeSet<>();
        for (String name : MongoEngine.CLASSES) {
            try (InputStream in = MongoEngine.class.getResourceAsStream(name + ".class")) {
                Matcher matcher = OWN.matcher(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
                while (matcher.find()) {
                    named.add(matcher.group(1));
                }
            }
        }

        named.removeAll(MongoEngine.CLASSES);

        assertTrue(named.isEmpty(), named::toString);
    }
}
