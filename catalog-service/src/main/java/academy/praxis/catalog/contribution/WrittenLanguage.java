package academy.praxis.catalog.contribution;

import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * In which of the academy's languages a text is written, by Apache OpenNLP's detector (character n-grams, trained on the Leipzig corpora).
 * It knows 103 languages; only the academy's are considered, so that a short text in one of them is not taken for a cousin's.
 */
@ApplicationScoped
class WrittenLanguage {
    private static final String MODEL = "/langdetect-183.bin";
    /** Below that there is too little to go by. */
    private static final int FEWEST_LETTERS = 20;

    private final List<String> languages;
    private final Map<String, String> byThreeLetters;
    private LanguageDetectorME detector;

    @Inject
    WrittenLanguage(ContributionSettings settings) {
        this(settings.languages());
    }

    WrittenLanguage(List<String> languages) {
        this.languages = languages;
        this.byThreeLetters = languages.stream()
                .collect(Collectors.toMap(
                        tag -> Locale.forLanguageTag(tag).getISO3Language(),
                        Function.identity(),
                        (first, other) -> first));
    }

    /** Reads the model, which takes more than a second, before the first post comes. */
    void prepare(@Observes StartupEvent start, Vertx vertx) {
        vertx.executeBlockingAndForget(() -> guesses("ready"));
    }

    /** BCP 47; the academy's first language when it cannot be told. */
    String of(String text) {
        if (text.codePoints().filter(Character::isLetter).limit(FEWEST_LETTERS).count() < FEWEST_LETTERS) {
            return languages.get(0);
        }
        for (Language guess : guesses(text)) {
            String language = byThreeLetters.get(guess.getLang());
            if (language != null) {
                return language;
            }
        }
        return languages.get(0);
    }

    /** Likeliest first. One at a time: the detector says nothing of threads. */
    private synchronized Language[] guesses(String text) {
        if (detector == null) {
            detector = new LanguageDetectorME(model());
        }
        return detector.predictLanguages(text);
    }

    private static LanguageDetectorModel model() {
        try (InputStream model = WrittenLanguage.class.getResourceAsStream(MODEL)) {
            return new LanguageDetectorModel(model);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
