package academy.praxis.performance.obstacle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.kit.problem.ProblemException;
import academy.praxis.performance.language.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiagnosisTest {
    @ParameterizedTest
    @CsvSource({
        "N,NOT_WORTH_IT,",
        "YN,CAUSE,EXPECTATIONS_FEEDBACK",
        "YYN,CAUSE,EXPECTATIONS_FEEDBACK",
        "YYYN,CAUSE,TOOLS_RESOURCES",
        "YYYYY,CAUSE,INCENTIVES",
        "YYYYNY,CAUSE,INCENTIVES",
        "YYYYNNNY,CAUSE,KNOWLEDGE_SKILL",
        "YYYYNNNN,CAUSE,CAPACITY",
        "YYYYNNYY,CAUSE,CAPACITY",
        "YYYYNNYNN,CAUSE,MOTIVES",
        "YYYYNNYNY,NOT_FOUND,",
        "?????????,NOT_FOUND,",
        "YYY??NN?,CAUSE,KNOWLEDGE_SKILL"
    })
    void answersComeToACause(String answers, Finding.Kind kind, Cause cause) {
        Diagnosis.State state = Diagnosis.after(answered(answers));

        assertEquals(kind, state.finding().kind());
        assertEquals(cause, state.finding().cause());
        assertNull(state.next());
    }

    @Test
    void learningIsOnlyAskedForByWhoCouldNotDoItIfTheirLifeDependedOnIt() {
        List<List<Answered>> ways = new ArrayList<>();
        walk(List.of(), ways);

        List<List<Answered>> toLearning = ways.stream()
                .filter(way -> Diagnosis.after(way).finding().cause() == Cause.KNOWLEDGE_SKILL)
                .toList();
        assertFalse(toLearning.isEmpty());
        for (List<Answered> way : toLearning) {
            assertTrue(way.contains(new Answered(Question.IF_LIFE_DEPENDED, Answer.NO)));
            assertTrue(way.stream().anyMatch(answered -> answered.question() == Question.RESOURCES));
        }
        assertEquals(
                Set.of(Cause.values()),
                ways.stream()
                        .map(way -> Diagnosis.after(way).finding().cause())
                        .filter(cause -> cause != null)
                        .collect(Collectors.toSet()));
        assertTrue(ways.stream().allMatch(way -> way.size() <= Diagnosis.MOST_QUESTIONS - 1));
        assertEquals(Diagnosis.MOST_QUESTIONS, NewAnswers.MOST);
    }

    @Test
    void anAnswerToWhatWasNotAskedIsNamed() {
        ProblemException wrong = assertThrows(
                ProblemException.class,
                () -> Diagnosis.after(List.of(
                        new Answered(Question.WORTH_IT, Answer.YES), new Answered(Question.RESOURCES, Answer.NO))));

        assertEquals("answers[1].question", wrong.violations().get(0).field());
    }

    @Test
    void nothingIsAskedAfterTheEnd() {
        assertThrows(
                ProblemException.class,
                () -> Diagnosis.after(List.of(
                        new Answered(Question.WORTH_IT, Answer.NO), new Answered(Question.EXPECTATIONS, Answer.NO))));
    }

    @Test
    void everythingIsSaidInEnglishAndInDutch() {
        Texts english = Texts.of("diagnosis", "en");
        Texts dutch = Texts.of("diagnosis", "nl-BE, en;q=0.5");
        List<String> keys = new ArrayList<>();
        for (Question question : Question.values()) {
            keys.add("question." + question.name());
            keys.add("help." + question.name());
        }
        for (Cause cause : Cause.values()) {
            keys.add("cause." + cause.name());
            keys.add("then." + cause.name());
        }
        List<List<Answered>> ways = new ArrayList<>();
        walk(List.of(), ways);

        for (String key : keys) {
            assertNotEquals(english.get(key), dutch.get(key), key);
        }
        for (List<Answered> way : ways) {
            Obstacle obstacle = ObstacleTest.reported(false);
            obstacle.diagnose(way, Diagnosis.after(way).finding());
            assertFalse(DiagnosisView.of(obstacle, dutch).finding().reason().isBlank());
            assertFalse(DiagnosisView.of(obstacle, english).finding().then().isBlank());
        }
    }

    private static void walk(List<Answered> way, List<List<Answered>> ends) {
        Diagnosis.State state = Diagnosis.after(way);
        if (state.finding() != null) {
            ends.add(way);
            return;
        }
        for (Answer answer : Answer.values()) {
            List<Answered> next = new ArrayList<>(way);
            next.add(new Answered(state.next(), answer));
            walk(next, ends);
        }
    }

    /** Y, N and ? as answers to whatever is asked. */
    private static List<Answered> answered(String answers) {
        List<Answered> all = new ArrayList<>();
        for (char c : answers.toCharArray()) {
            Answer answer = c == 'Y' ? Answer.YES : c == 'N' ? Answer.NO : Answer.DONT_KNOW;
            all.add(new Answered(Diagnosis.after(all).next(), answer));
        }
        return all;
    }
}
