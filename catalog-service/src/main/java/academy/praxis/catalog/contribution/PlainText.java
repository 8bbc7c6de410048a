package academy.praxis.catalog.contribution;

import academy.praxis.catalog.markdown.Markdown;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The words of a text in Markdown on one line: without addresses, pictures and HTML. */
final class PlainText extends AbstractVisitor {
    private final StringBuilder words = new StringBuilder();

    private PlainText() {}

    static String of(String markdown) {
        PlainText text = new PlainText();
        Markdown.read(markdown).ifPresentOrElse(document -> document.accept(text), () -> text.words.append(markdown));
        return text.words.toString().replaceAll("\\s+", " ").strip();
    }

    @Override
    public void visit(Text text) {
        words.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        words.append(code.getLiteral());
    }

    @Override
    public void visit(FencedCodeBlock code) {
        words.append(code.getLiteral()).append(' ');
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        words.append(code.getLiteral()).append(' ');
    }

    @Override
    public void visit(SoftLineBreak end) {
        words.append(' ');
    }

    @Override
    public void visit(HardLineBreak end) {
        words.append(' ');
    }

    @Override
    public void visit(Paragraph paragraph) {
        visitChildren(paragraph);
        words.append(' ');
    }

    /** A heading is a sentence of its own. */
    @Override
    public void visit(Heading heading) {
        visitChildren(heading);
        boolean ended = words.length() > 0 && ".:?!…".indexOf(words.charAt(words.length() - 1)) >= 0;
        words.append(ended ? " " : ". ");
    }

    /** Cells and rows of tables. */
    @Override
    public void visit(CustomNode node) {
        visitChildren(node);
        words.append(' ');
    }

    @Override
    public void visit(Image image) {
        // What it shows is no part of the sentence.
    }

    @Override
    public void visit(HtmlInline html) {
        // Markup, not words.
    }

    @Override
    public void visit(HtmlBlock html) {
        // Markup, not words.
    }
}
