package academy.praxis.mentoring.agenda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AgendaTemplatesTest {
    private final AgendaTemplates templates = new AgendaTemplates(new ObjectMapper());

    @Test
    void everyLanguageHasTheSameTemplates() {
        List<String> ids = List.of(
                "first-session", "regular-session", "halfway-review", "difficult-conversation", "closing-session");

        for (String language : List.of("en", "nl")) {
            assertEquals(
                    ids, templates.in(language).stream().map(AgendaTemplate::id).toList());
            templates.in(language).forEach(template -> {
                assertEquals(language, template.language());
                assertTrue(template.agenda().startsWith("## "), template.id());
                assertTrue(template.agenda().length() < 8000, template.id());
            });
        }
    }

    @Test
    void theMinutesOfTheTopicsAddUpToThoseOfTheTemplate() {
        var minutes = java.util.regex.Pattern.compile("\\((\\d+) min\\)");

        for (String language : List.of("en", "nl")) {
            templates
                    .in(language)
                    .forEach(template -> assertEquals(
                            template.minutes(),
                            minutes.matcher(template.agenda())
                                    .results()
                                    .mapToInt(match -> Integer.parseInt(match.group(1)))
                                    .sum(),
                            template.language() + " " + template.id()));
        }
    }

    @Test
    void aLanguageThatThereIsNothingInGetsEnglish() {
        assertEquals(templates.in("en"), templates.in("fi"));
        assertEquals(templates.in("en"), templates.in(null));
        assertEquals(templates.in("nl"), templates.in("nl-BE"));
        assertEquals(Optional.empty(), templates.find("../nl/first-session", "en"));
    }
}
