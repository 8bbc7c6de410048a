package academy.praxis.catalog.markdown;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

/** Markdown (CommonMark, with tables and lists of tasks) as members and suppliers write it, read in a bounded time and to a bounded depth. */
public final class Markdown {
    /** What it has beside CommonMark, for renderers. */
    public static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(), TaskListItemsExtension.create());

    /** Nobody means to nest blocks deeper. */
    private static final int DEEPEST_BLOCK = 40;
    /** Emphasis in emphasis in emphasis: the parser bears it, visitors, which work by recursion, do not. */
    private static final int DEEPEST = 200;
    /** With so many of these the parser, whose time grows with their square, would take seconds; texts that mean something have fewer. */
    private static final int MOST_MARKS = 5_000;

    private static final Set<Integer> MARKS = "<[|*_`!".chars().boxed().collect(Collectors.toUnmodifiableSet());
    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .maxOpenBlockParsers(DEEPEST_BLOCK)
            .build();

    private Markdown() {}

    /** The document; empty when it has more markup than anybody who writes a text: take it as it stands. */
    public static Optional<Node> read(String text) {
        if (text.chars().filter(MARKS::contains).limit(MOST_MARKS).count() == MOST_MARKS) {
            return Optional.empty();
        }
        Node document = PARSER.parse(text);
        return isDeep(document) ? Optional.empty() : Optional.of(document);
    }

    private static boolean isDeep(Node document) {
        int depth = 0;
        Node node = document;
        while (node != null) {
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                depth++;
                if (depth > DEEPEST) {
                    return true;
                }
            } else {
                while (node != null && node.getNext() == null) {
                    node = node.getParent();
                    depth--;
                }
                node = node == null ? null : node.getNext();
            }
        }
        return false;
    }
}
