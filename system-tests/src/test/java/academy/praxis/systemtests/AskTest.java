package academy.praxis.systemtests;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questions in plain words to the demo academy, through the gateway. */
class AskTest {
    private static String learner;

    @BeforeAll
    static void start() {
        RunningAcademy academy = RunningAcademy.get();
        RestAssured.baseURI = academy.url();
        // Words are found at once; meanings are computed after the loading, a few milliseconds for each passage.
        String admin = SignedIn.token(academy, "amira.haddad@praxis.example");
        learner = SignedIn.token(academy, "sam.murphy@praxis.example");
        Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> given().auth()
                                .oauth2(admin)
                                .get("/api/search/index")
                                .jsonPath()
                                .getInt("withoutMeaning")
                        == 0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            How do I ask somebody whether they are thinking of suicide?        | Ask about suicide in one plain sentence
            What belongs in a safety plan?                                     | Safety plan checklist: what belongs on one page
            What should I watch for when somebody takes lithium?               | Lithium: reminders for everybody who sees the person
            How do I work with an interpreter?                                 | Working with an interpreter: before, during, after
            What can I tell relatives without the person's consent?            | What may I tell the family?
            Somebody took too much heroin and hardly breathes, what do I do?   | Opioid overdose: recognise and act
            Hoe zorg ik dat mensen op hun eerste afspraak komen?               | Bel zelf, een paar dagen voor de eerste afspraak
            Hoe bouw ik een signaleringsplan op?                               | Signaleringsplan: opbouw in vier fasen
            Wat kunnen we doen voor mantelzorgers?                             | Initiatief: koffie voor mantelzorgers op vrijdag
            Wat is de richtlijn bij een depressie?                             | GGZ Standaarden: depressieve stoornissen
            """)
    void aQuestionInPlainWordsGetsTheRightItemFirst(String question, String title) {
        List<String> titles = ask(question).getList("items.item.title");

        assertEquals(title, titles.isEmpty() ? null : titles.get(0), () -> question + " -> " + titles);
    }

    @Test
    void anAnswerNamesItsSource() {
        JsonPath found = ask("What belongs in a safety plan?");

        assertEquals(found.getString("items[0].item.id"), found.getString("answer.itemId"));
        assertEquals("/api/items/" + found.getString("answer.itemId"), found.getString("answer.link"));
        assertEquals(false, found.getBoolean("noGoodAnswer"));
    }

    @Test
    void whatTheAcademyCannotAnswerIsSaidHonestlyAndNoted() {
        given().auth()
                .oauth2(learner)
                .queryParam("q", "How do I replace the clutch of a delivery van?")
                .get("/api/search")
                .then()
                .statusCode(200)
                .body("noGoodAnswer", equalTo(true))
                .body("answer", nullValue())
                .body("unmetNeedId", notNullValue());
    }

    @Test
    void aQuestionOfTenThousandCharactersIsAnsweredAndNotRefused() {
        JsonPath found = ask("What belongs in a safety plan? " + "and then some more ".repeat(520));

        assertEquals(10, found.getList("items").size());
    }

    private static JsonPath ask(String question) {
        return given().auth()
                .oauth2(learner)
                .queryParam("q", question)
                .get("/api/search")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
