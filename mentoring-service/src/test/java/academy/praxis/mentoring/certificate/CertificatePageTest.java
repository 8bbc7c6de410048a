package academy.praxis.mentoring.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.mentoring.language.Texts;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Read by PDFBox, which had no part in writing it. */
class CertificatePageTest {

    @ParameterizedTest
    @ValueSource(strings = {"Zoë Đorđević-Łukasiewicz", "Ελένη Παπαδοπούλου", "Наталія Їжакевич", "Åse Ñuñez Öztürk"})
    void namesOfEuropeCanBeReadAndTheirFontsAreInIt(String name) throws IOException {
        try (PDDocument page = Loader.loadPDF(pdf(name, Duration.ofMinutes(750), "en"))) {
            assertEquals(1, page.getNumberOfPages());
            String text = new PDFTextStripper().getText(page);
            assertTrue(text.contains(name), text);
            for (COSName font : page.getPage(0).getResources().getFontNames()) {
                PDFont embedded = page.getPage(0).getResources().getFont(font);
                assertTrue(embedded.isEmbedded(), embedded.getName());
            }
        }
    }

    @Test
    void namesThatTheFontCannotShowAreKnown() {
        assertTrue(CertificatePage.canShow("Zoë d'Ölmann-Šakić Ωμέγα Юлия"));
        assertFalse(CertificatePage.canShow("王小明"));
        assertFalse(CertificatePage.canShow("Ada 🎓"));
    }

    @ParameterizedTest
    @CsvSource({
        "750, en, 12 hours and 30 minutes of their time to colleagues",
        "60, en, one hour of their time",
        "45, en, 45 minutes of their time",
        "61, en, one hour and one minute of",
        "120000, en, '2,000 hours of'",
        "750, nl, 12 uur en 30 minuten aan collega's heeft gegeven",
        "61, nl, één uur en één minuut aan"
    })
    void theTimeIsSaidAsOneWouldSayIt(int minutes, String language, String said) throws IOException {
        String text = text(pdf("Zoë", Duration.ofMinutes(minutes), language));

        assertTrue(text.contains(said), text);
    }

    @Test
    void itSaysWhatCounts() throws IOException {
        String english = text(pdf("Zoë", Duration.ofHours(3), "en"));
        String dutch = text(pdf("Zoë", Duration.ofHours(3), "nl"));

        assertTrue(english.contains("in 14 sessions of 2 pairings, from 1 March 2026 to 31 August 2026."), english);
        assertTrue(
                dutch.contains("in 14 gesprekken binnen 2 koppelingen, van 1 maart 2026 tot en met 31 augustus 2026."),
                dutch);
        assertTrue(english.contains("ABCD-EFGH-JKMN-PQRS"));
        assertTrue(english.contains("Mental Health Academy"));
        assertFalse(english.contains("{"));
    }

    /** Nothing is drawn outside of the frame, however long the name is; the picture is kept to be looked at. */
    @Test
    void aVeryLongNameStaysInsideTheFrame() throws IOException {
        String name = "Maximiliana ".repeat(16).trim();
        try (PDDocument page = Loader.loadPDF(pdf(name, Duration.ofHours(3), "nl"))) {
            BufferedImage picture = new PDFRenderer(page).renderImageWithDPI(0, 72);
            for (int y = 0; y < picture.getHeight(); y++) {
                for (int x = 0; x < 34; x++) {
                    assertEquals(0xffffff, picture.getRGB(x, y) & 0xffffff);
                    assertEquals(0xffffff, picture.getRGB(picture.getWidth() - 1 - x, y) & 0xffffff);
                }
            }
        }
        Path kept = Files.createDirectories(Path.of("target/certificates"));
        for (String language : new String[] {"en", "nl"}) {
            try (PDDocument page =
                    Loader.loadPDF(pdf("Zoë Παπαδοπούλου-Їжакевич", Duration.ofMinutes(750), language))) {
                ImageIO.write(
                        new PDFRenderer(page).renderImageWithDPI(0, 100),
                        "png",
                        kept.resolve(language + ".png").toFile());
            }
        }
    }

    private static byte[] pdf(String name, Duration time, String language) {
        return CertificatePage.of(
                new CertificateView(
                        "ABCD-EFGH-JKMN-PQRS",
                        "Mental Health Academy",
                        name,
                        LocalDate.parse("2026-03-01"),
                        LocalDate.parse("2026-08-31"),
                        time,
                        14,
                        2,
                        LocalDate.parse("2026-09-01")),
                Texts.of("certificate", language));
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument page = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(page);
        }
    }
}
