package academy.praxis.testing;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenApiContractTest {

    private static final String API = """
            openapi: 3.1.0
            info:
              title: Items
              version: 1.0.0
            servers:
            - url: http://localhost:8081
            paths:
              /api/items:
                get:
                  parameters:
                  - name: q
                    in: query
                    required: false
                    schema:
                      type: string
                  responses:
                    "200":
                      description: OK
                      content:
                        application/json:
                          schema:
                            $ref: "#/components/schemas/Item"
                post:
                  requestBody:
                    content:
                      application/json:
                        schema:
                          $ref: "#/components/schemas/NewItem"
                  responses:
                    "201":
                      description: Created
            components:
              schemas:
                NewItem:
                  type: object
                  required:
                  - title
                  properties:
                    title:
                      type: string
                    form:
                      type: string
                      enum: [micro, macro]
                Item:
                  type: object
                  properties:
                    id:
                      type: string
                    parent:
                      $ref: "#/components/schemas/Item"
                    url:
                      type: [string, integer]
            """;

    @TempDir
    Path folder;

    private Path snapshot;

    @BeforeEach
    void writeTheSnapshot() {
        snapshot = folder.resolve("contracts/items.yaml");
        OpenApiContract.check(snapshot, API, true);
    }

    @Test
    void acceptsTheSameApiWhereverItRuns() throws IOException {
        OpenApiContract.check(snapshot, API.replace(":8081", ":9999"), false);

        assertFalse(Files.readString(snapshot).contains("localhost"));
    }

    @Test
    void asksForASnapshotWhereThereIsNone() {
        AssertionError failure =
                assertThrows(AssertionError.class, () -> OpenApiContract.check(folder.resolve("no.yaml"), API, false));

        assertTrue(failure.getMessage().contains("-Dpraxis.contracts.update=true"), failure.getMessage());
    }

    @Test
    void namesAnAdditionAndTakesItWhenItIsMeant() {
        String more = API.replace("        id:\n", "        id:\n          description: A UUID.\n");

        AssertionError failure = assertThrows(AssertionError.class, () -> OpenApiContract.check(snapshot, more, false));
        OpenApiContract.check(snapshot, more, true);

        assertTrue(
                failure.getMessage().contains("+ /components/schemas/Item/properties/id/description"),
                failure.getMessage());
        OpenApiContract.check(snapshot, more, false);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`    post:` | `    put:` | POST /api/items is gone",
                "`required: false` | `required: true` | GET /api/items now needs the query parameter q",
                "`      - title` | `      - title\n      - form` | POST /api/items takes: form is now needed",
                "`        form:` | `        shape:` | POST /api/items takes: form is gone",
                "`[micro, macro]` | `[micro]` | POST /api/items takes: form: fewer values are allowed",
                "`        url:` | `        link:` | GET /api/items answers 200: url is gone",
                "`[string, integer]` | `[string, boolean]` | `GET /api/items answers 200: url: the type was [integer, string], is [boolean, string]`",
                "`\"201\"` | `\"202\"` | POST /api/items no longer answers 201"
            },
            delimiter = '|')
    void refusesABrokenPromiseUntilTheVersionIsRaised(String old, String changed, String sentence) {
        String broken = API.replace(old, changed);

        AssertionError failure =
                assertThrows(AssertionError.class, () -> OpenApiContract.check(snapshot, broken, true));
        String raised = broken.replace("version: 1.0.0", "version: 2.0.0");
        OpenApiContract.check(snapshot, raised, true);

        assertTrue(failure.getMessage().contains(sentence), failure.getMessage());
        OpenApiContract.check(snapshot, raised, false);
    }

    @Test
    void allowsAnswersOfFewerTypesAndRequestsOfMoreValues() {
        String kinder = API.replace("[string, integer]", "string").replace("[micro, macro]", "[micro, macro, event]");

        OpenApiContract.check(snapshot, kinder, true);

        OpenApiContract.check(snapshot, kinder, false);
    }
}
