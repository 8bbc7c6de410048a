package academy.praxis.performance.programme;

import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Programmes to begin with, in English and Dutch; they stand in resources/programmes. */
@ApplicationScoped
class ProgrammeTemplates {
    private static final String FILE = "/programmes/templates.json";
    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.forLanguageTag("nl"));

    private final List<Template> templates = read();

    /** Texts by language. */
    private record Template(
            String key,
            int weeks,
            Map<String, String> title,
            Map<String, String> summary,
            Map<String, String> fits,
            List<Part> modules) {}

    private record Part(Map<String, String> title, List<Step> activities) {}

    private record Step(Map<String, String> title, ActivityForm form, int minutes, ActivityKind kind) {}

    /** All of them, in the language that the client prefers among those that we speak. */
    List<TemplateView> in(String acceptLanguage) {
        String language = spoken(acceptLanguage);
        return templates.stream().map(one -> view(one, language)).toList();
    }

    /** One of them. */
    Optional<TemplateView> find(String key, String language) {
        String spoken = spoken(language);
        return templates.stream()
                .filter(one -> one.key().equals(key))
                .map(one -> view(one, spoken))
                .findFirst();
    }

    private static TemplateView view(Template template, String language) {
        List<Module> modules = template.modules().stream()
                .map(part -> new Module(
                        part.title().get(language),
                        part.activities().stream()
                                .map(step -> new Activity(
                                        step.title().get(language), step.form(), step.minutes(), null, step.kind()))
                                .toList()))
                .toList();
        return new TemplateView(
                template.key(),
                language,
                template.title().get(language),
                template.summary().get(language),
                template.fits().get(language),
                template.weeks(),
                modules,
                modules.stream().mapToInt(Module::minutesInAll).sum(),
                Balance.of(Module.activities(modules)));
    }

    private static String spoken(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return Locale.ENGLISH.toLanguageTag();
        }
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
            return (found == null ? Locale.ENGLISH : found).toLanguageTag();
        } catch (IllegalArgumentException malformed) {
            return Locale.ENGLISH.toLanguageTag();
        }
    }

    private static List<Template> read() {
        ObjectMapper json = JsonMapper.builder()
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .build();
        try (InputStream file = ProgrammeTemplates.class.getResourceAsStream(FILE)) {
            return json.readerForListOf(Template.class).readValue(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
