package academy.praxis.catalog.index;

import academy.praxis.catalog.markdown.Markdown;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Cuts Markdown into passages of about {@value #FEWEST} to {@value #MOST} words, at headings, paragraphs and items of lists, then at sentences. */
final class Passages {
    static final int FEWEST = 80;
    static final int MOST = 120;
    /** A text of 100,000 characters that has only letters would have thousands. */
    static final int MOST_PER_ITEM = 200;

    private final List<Passage> passages = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private String heading = "";
    private int words;

    private Passages() {}

    /** The passages of a text, in its order; none of a blank one. */
    static List<Passage> of(String markdown) {
        if (markdown == null || markdown.isBlank()) {
            return List.of();
        }
        Passages found = new Passages();
        Markdown.read(markdown)
                .ifPresentOrElse(document -> document.accept(found.new Blocks()), () -> found.block(markdown));
        found.end();
        return found.passages.subList(0, Math.min(MOST_PER_ITEM, found.passages.size()));
    }

    /** A text without its Markdown. */
    static String plain(String markdown) {
        return plain(of(markdown));
    }

    static String plain(List<Passage> passages) {
        StringBuilder all = new StringBuilder();
        passages.forEach(passage -> {
            if (!passage.heading().isEmpty()) {
                all.append(passage.heading()).append(". ");
            }
            all.append(passage.text()).append('\n');
        });
        return all.toString().strip();
    }

    private void block(String block) {
        for (String piece : pieces(block)) {
            int more = count(piece);
            if (words > 0 && words + more > MOST && (words >= FEWEST || more > MOST - FEWEST)) {
                end();
            }
            if (text.length() > 0) {
                text.append('\n');
            }
            text.append(piece);
            words += more;
        }
    }

    private void heading(String next) {
        if (words >= FEWEST / 2) {
            end();
        } else if (words > 0) {
            // Too little to stand by itself: what follows joins it.
            block(next);
            return;
        }
        heading = next;
    }

    private void end() {
        String done = text.toString().strip();
        if (!done.isEmpty()) {
            passages.add(new Passage(heading, done));
        }
        text.setLength(0);
        words = 0;
    }

    /** A block that is too long, by sentences; a sentence that is too long, by words. */
    private static List<String> pieces(String block) {
        if (count(block) <= MOST) {
            return List.of(block);
        }
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        int words = 0;
        for (String sentence : block.split("(?<=[.!?…])\\s+")) {
            for (String part : parts(sentence)) {
                int more = count(part);
                if (words > 0 && words + more > (FEWEST + MOST) / 2) {
                    pieces.add(piece.toString());
                    piece.setLength(0);
                    words = 0;
                }
                piece.append(piece.length() > 0 ? " " : "").append(part);
                words += more;
            }
        }
        if (words > 0) {
            pieces.add(piece.toString());
        }
        return pieces;
    }

    private static List<String> parts(String sentence) {
        String[] words = sentence.strip().split("\\s+");
        if (words.length <= MOST) {
            return List.of(sentence.strip());
        }
        List<String> parts = new ArrayList<>();
        for (int from = 0; from < words.length; from += FEWEST) {
            parts.add(String.join(" ", List.of(words).subList(from, Math.min(words.length, from + FEWEST))));
        }
        return parts;
    }

    private static int count(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() ? 0 : stripped.split("\\s+").length;
    }

    private final class Blocks extends AbstractVisitor {
        @Override
        public void visit(Heading node) {
            heading(inline(node));
        }

        @Override
        public void visit(Paragraph node) {
            block(inline(node));
        }

        @Override
        public void visit(ListItem node) {
            visitChildren(node);
        }

        @Override
        public void visit(FencedCodeBlock node) {
            block(node.getLiteral().strip());
        }

        @Override
        public void visit(IndentedCodeBlock node) {
            block(node.getLiteral().strip());
        }

        @Override
        public void visit(HtmlBlock node) {
            block(node.getLiteral().replaceAll("<[^>]{0,2000}>", " ").strip());
        }

        private String inline(Block node) {
            Inline words = new Inline();
            for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                child.accept(words);
            }
            return words.text.toString().strip();
        }
    }

    private static final class Inline extends AbstractVisitor {
        private final StringBuilder text = new StringBuilder();

        @Override
        public void visit(Text node) {
            text.append(node.getLiteral());
        }

        @Override
        public void visit(Code node) {
            text.append(node.getLiteral());
        }

        @Override
        public void visit(SoftLineBreak node) {
            text.append(' ');
        }

        @Override
        public void visit(HardLineBreak node) {
            text.append(' ');
        }

        @Override
        public void visit(HtmlInline node) {
            text.append(' ');
        }
    }
}
