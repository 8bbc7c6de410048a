package academy.praxis.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each rule lets good code pass and fails on code that was written to break it. */
class ArchitectureRulesTest {

    private static final String GOOD = "academy.praxis.testing.fixtures.good";
    private static final String BAD = "academy.praxis.testing.fixtures.bad";
    private static final JavaClasses GOOD_CLASSES = new ClassFileImporter().importPackages(GOOD);
    private static final JavaClasses BAD_CLASSES = new ClassFileImporter().importPackages(BAD);

    /** What the failure has to name, so that a rule cannot fail for another reason. */
    private static final Map<String, String> NAMED_IN_FAILURE = new TreeMap<>(Map.ofEntries(
            Map.entry("features depend on one another in one direction", "Cycle detected"),
            Map.entry("entities stay in their feature", "search.Search"),
            Map.entry("packages are named after features, not after layers", "bad.util.Strings"),
            Map.entry("every endpoint says who may call it", "ItemResource.get()"),
            Map.entry("every endpoint says which media type it gives", "ItemResource.get()"),
            Map.entry("resources leave storage to services", "ItemRepository"),
            Map.entry("services share the kit and nothing else", "good.item.ItemService"),
            Map.entry("nothing blocks to wait for a reactive result", "ItemResource.get()"),
            Map.entry("rows are deleted by query, not as entities", "ItemRepository.delete"),
            Map.entry("nothing prints: there is a log", "System.out"),
            Map.entry("times are java.time", "createdAt")));

    @TestFactory
    Stream<DynamicTest> goodCodePasses() {
        return each(ArchitectureRules.all(GOOD), rule -> rule.check(GOOD_CLASSES));
    }

    @TestFactory
    Stream<DynamicTest> badCodeFails() {
        return each(ArchitectureRules.all(BAD), rule -> {
            var result = rule.evaluate(BAD_CLASSES);
            String expected = NAMED_IN_FAILURE.get(rule.getDescription());
            String report = result.getFailureReport().toString();
            assertTrue(result.hasViolation(), "nothing was found");
            assertTrue(report.contains(expected), report);
        });
    }

    @Test
    void everyRuleHasABadExample() {
        List<String> rules = ArchitectureRules.all(BAD).stream()
                .map(ArchRule::getDescription)
                .sorted()
                .toList();

        assertEquals(List.copyOf(NAMED_IN_FAILURE.keySet()), rules);
    }

    private static Stream<DynamicTest> each(List<ArchRule> rules, java.util.function.Consumer<ArchRule> check) {
        return rules.stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getDescription(), () -> check.accept(rule.allowEmptyShould(true))));
    }
}
