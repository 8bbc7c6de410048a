package academy.praxis.mentoring.agenda;

import academy.praxis.kit.problem.ProblemException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The agendas that come with the service: {@code agendas/templates.json} lists them, each has its words in a file of its own. */
@ApplicationScoped
public class AgendaTemplates {
    /** What is given to those whose language there is nothing in. */
    static final String FALLBACK = "en";

    private static final String FOLDER = "agendas/";

    private final List<AgendaTemplate> templates;

    AgendaTemplates(ObjectMapper json) {
        this.templates = read(json);
    }

    /** Those in this language or, when there are none, in English; in the order in which one needs them. */
    public List<AgendaTemplate> in(String language) {
        String best = best(language);
        return templates.stream()
                .filter(template -> template.language().equals(best))
                .toList();
    }

    /** The template with this id, in this language or else in English. */
    public Optional<AgendaTemplate> find(String id, String language) {
        return in(language).stream()
                .filter(template -> template.id().equals(id))
                .findFirst();
    }

    /** {@code nl-BE} is served with {@code nl}. */
    private String best(String language) {
        String primary =
                language == null ? FALLBACK : Locale.forLanguageTag(language).getLanguage();
        return templates.stream().anyMatch(template -> template.language().equals(primary)) ? primary : FALLBACK;
    }

    AgendaTemplate get(String id, String language) {
        return find(id, language).orElseThrow(() -> ProblemException.notFound("agenda template", id));
    }

    private record Entry(String id, String language, String title, String summary, int minutes) {
        AgendaTemplate with(String agenda) {
            return new AgendaTemplate(id, language, title, summary, minutes, agenda);
        }
    }

    private static List<AgendaTemplate> read(ObjectMapper json) {
        try {
            return json.readValue(resource("templates.json"), new TypeReference<List<Entry>>() {}).stream()
                    .map(entry -> entry.with(resource(entry.language() + "/" + entry.id() + ".md")))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException("The agenda templates cannot be read", broken);
        }
    }

    private static String resource(String name) {
        try (InputStream file = AgendaTemplates.class.getClassLoader().getResourceAsStream(FOLDER + name)) {
            if (file == null) {
                throw new IllegalStateException("There is no " + FOLDER + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(FOLDER + name + " cannot be read", broken);
        }
    }
}
