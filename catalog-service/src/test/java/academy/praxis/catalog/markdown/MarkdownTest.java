package academy.praxis.catalog.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import org.commonmark.node.AbstractVisitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {
    @Test
    void aTextOfSomebodyIsRead() {
        assertTrue(Markdown.read("# A plan\n\n- one\n- **two**\n\n| a | b |\n|---|---|\n| 1 | 2 |")
                .isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "<", "[", "_", "`", "| ", "!["})
    void moreMarksThanAnybodyWritesAreNoMarkup(String mark) {
        assertEquals(Optional.empty(), Markdown.read(mark.repeat(50_000)));
    }

    @ParameterizedTest
    @ValueSource(strings = {">", "- ", "1. ", "*a "})
    void whateverIsReadCanBeVisited(String nested) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> Markdown.read(nested.repeat(4_000))
                        .ifPresent(document -> document.accept(new AbstractVisitor() {})));
    }
}
