package academy.praxis.mentoring.certificate;

import academy.praxis.mentoring.language.Texts;
import com.lowagie.text.Document;
import com.lowagie.text.DocumentException;
import com.lowagie.text.PageSize;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/**
 * A certificate as a page to hang up: A4, landscape. The Liberation fonts are embedded; they have Latin, Greek and Cyrillic letters.
 */
final class CertificatePage {
    private static final Color INK = new Color(0x1f, 0x2a, 0x37);
    private static final Color QUIET = new Color(0x5b, 0x67, 0x75);
    private static final Color ACCENT = new Color(0x0f, 0x76, 0x6e);
    private static final float MARGIN = 36;
    private static final int SMALLEST = 14;

    private final CertificateView certificate;
    private final Texts texts;
    private final Locale locale;
    private final Rectangle page = PageSize.A4.rotate();
    private final float middle = page.getWidth() / 2;
    private final BaseFont regular = font("Regular");
    private final BaseFont bold = font("Bold");
    private final BaseFont italic = font("Italic");

    private CertificatePage(CertificateView certificate, Texts texts) {
        this.certificate = certificate;
        this.texts = texts;
        this.locale = texts.language().equals("en") ? Locale.UK : Locale.forLanguageTag(texts.language());
    }

    /** The page as PDF. */
    static byte[] of(CertificateView certificate, Texts texts) {
        return new CertificatePage(certificate, texts).write();
    }

    /** Whether the font has all letters of a name. */
    static boolean canShow(String name) {
        BaseFont font = font("Bold");
        return name.codePoints().allMatch(letter -> Character.isWhitespace(letter) || font.charExists(letter));
    }

    private byte[] write() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Document document = new Document(page);
        PdfWriter writer = PdfWriter.getInstance(document, bytes);
        document.addTitle(texts.get("title") + " · " + certificate.name());
        document.addAuthor(certificate.academy());
        document.setDocumentLanguage(texts.language());
        document.open();
        PdfContentByte canvas = writer.getDirectContent();
        frame(canvas);
        text(canvas, certificate.academy(), bold, 20, ACCENT, 490);
        text(canvas, texts.get("title"), regular, 36, INK, 425);
        text(canvas, texts.get("intro"), italic, 15, QUIET, 375);
        text(canvas, certificate.name(), bold, 34, INK, 325);
        text(canvas, texts.get("given"), italic, 15, QUIET, 285);
        text(canvas, format("hours", time()), bold, 22, INK, 248);
        String summary = format(
                "summary",
                certificate.sessions(),
                certificate.pairings(),
                day(certificate.from()),
                day(certificate.to()));
        text(canvas, summary, regular, 15, INK, 215);
        text(canvas, format("issued", day(certificate.issuedOn())), regular, 13, INK, 130);
        text(canvas, format("code", certificate.code()), bold, 13, INK, 100);
        text(canvas, texts.get("verify"), italic, 11, QUIET, 80);
        document.close();
        return bytes.toByteArray();
    }

    private void frame(PdfContentByte canvas) {
        canvas.setColorStroke(ACCENT);
        canvas.setLineWidth(3);
        canvas.rectangle(MARGIN, MARGIN, page.getWidth() - 2 * MARGIN, page.getHeight() - 2 * MARGIN);
        canvas.stroke();
        canvas.setLineWidth(0.75f);
        float inner = MARGIN + 7;
        canvas.rectangle(inner, inner, page.getWidth() - 2 * inner, page.getHeight() - 2 * inner);
        canvas.stroke();
        canvas.moveTo(middle - 90, 165);
        canvas.lineTo(middle + 90, 165);
        canvas.stroke();
    }

    /** One line in the middle, smaller when it is long. */
    private void text(PdfContentByte canvas, String text, BaseFont font, float size, Color color, float y) {
        float room = page.getWidth() - 4 * MARGIN;
        float width = font.getWidthPoint(text, size);
        float fitting = width <= room ? size : Math.max(size * room / width, Math.min(size, SMALLEST) / 2f);
        canvas.beginText();
        canvas.setColorFill(color);
        canvas.setFontAndSize(font, fitting);
        canvas.showTextAligned(PdfContentByte.ALIGN_CENTER, text, middle, y, 0);
        canvas.endText();
    }

    private String time() {
        long hours = certificate.time().toHours();
        int minutes = certificate.time().toMinutesPart();
        return format("time", hours, hours > 0 && minutes > 0 ? 1 : 0, minutes);
    }

    private String format(String key, Object... values) {
        return new MessageFormat(texts.get(key), locale).format(values);
    }

    private String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
    }

    private static BaseFont font(String style) {
        try {
            return BaseFont.createFont("liberation/LiberationSans-" + style + ".ttf", BaseFont.IDENTITY_H, true);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        } catch (DocumentException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
