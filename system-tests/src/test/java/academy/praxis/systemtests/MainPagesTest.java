package academy.praxis.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The list of all pages has every page that the web app's router has, so that no page is left out of the tests. */
class MainPagesTest {
    private static final Path ROUTER = Path.of(System.getProperty("praxis.checkout"), "web/src/app/router.tsx");
    private static final Pattern PATH = Pattern.compile("\\bpath: \"(/[^\"]*)\"");

    @Test
    void everyRouteIsOpenedByTheTests() throws IOException {
        Set<String> routes = new TreeSet<>();
        Matcher paths = PATH.matcher(Files.readString(ROUTER));
        while (paths.find()) {
            routes.add(paths.group(1));
        }

        assertEquals(routes, MainPage.ALL.stream().map(MainPage::route).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void everyPageHasANameOfItsOwn() {
        assertEquals(
                MainPage.ALL.size(),
                MainPage.ALL.stream().map(MainPage::toString).distinct().count());
    }
}
