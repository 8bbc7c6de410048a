package academy.praxis.kit.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import academy.praxis.kit.json.KebabEnumModule;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonViolationsTest {
    enum Shade {
        DARK_RED,
        BLUE
    }

    record Part(int size) {}

    record Thing(String name, UUID id, Shade shade, LocalDate day, boolean whole, List<Part> parts) {}

    private final ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());

    JsonViolationsTest() {
        new KebabEnumModule().customize(json);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"id": "x"}                          | WRONG_TYPE    | id            | must be a UUID
            {"shade": "pink"}                    | WRONG_TYPE    | shade         | must be one of dark-red, blue
            {"day": "tomorrow"}                  | WRONG_TYPE    | day           | must be a date such as 2026-03-31
            {"name": {}}                         | WRONG_TYPE    | name          | must be a text
            {"parts": [{"size": 1}, {"size":{}}]}| WRONG_TYPE    | parts[1].size | must be a whole number
            {"name": "a\\u0000b"}                | VALIDATION    | name          | must not have the character U+0000
            {"parts": {}}                        | WRONG_TYPE    | parts         | must be a list
            {"whole": true, "colour": 1}         | UNKNOWN_FIELD | colour        | is not known here
            {"parts": [{"size": 1, "weight": 1}]} | UNKNOWN_FIELD | parts[0].weight | is not known here
            """)
    void namesTheFieldAndSaysWhatBelongsThere(String body, ProblemType type, String field, String message) {
        ProblemException problem = problemOf(body);

        assertEquals(type, problem.type());
        assertEquals(List.of(new Violation(field, message)), problem.violations());
    }

    @Test
    void saysWhereTheJsonBreaks() {
        ProblemException problem = problemOf("{\"name\": \"a\",\n \"id\" 1}");

        assertEquals(ProblemType.MALFORMED_JSON, problem.type());
        assertEquals("The body cannot be read as JSON at line 2, column 7.", problem.getMessage());
    }

    @Test
    void readsAndWritesEnumsInKebabCase() throws JsonProcessingException {
        assertEquals("\"dark-red\"", json.writeValueAsString(Shade.DARK_RED));
        assertEquals(Shade.DARK_RED, json.readValue("\"dark-red\"", Shade.class));
    }

    private ProblemException problemOf(String body) {
        return JsonViolations.problemOf(
                assertThrows(JsonProcessingException.class, () -> json.readValue(body, Thing.class)));
    }
}
