package academy.praxis.community.champion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BecauseTest {
    private static String of(String languages, Helper helper) {
        return new Because(languages, Duration.ofDays(365)).of(helper);
    }

    private static Helper helper(int people, int teams, int accepted, Topic... topics) {
        return new Helper(UUID.randomUUID(), null, true, 9, people, teams, accepted, 3, List.of(topics));
    }

    @Test
    void manyAndOneAreSaidRightInBothLanguages() {
        Helper many = helper(1200, 3, 2, Topic.task("first contact"), Topic.tag("calls"));
        Helper one = helper(1, 1, 1);

        assertEquals(
                "1,200 people from 3 teams said in the last 365 days that they were helped. 2 answers were accepted."
                        + " Mostly about: first contact, calls.",
                of("en", many));
        assertEquals(
                "One person from one team said in the last 365 days that they were helped. One answer was accepted.",
                of(null, one));
        assertEquals(
                "1.200 mensen uit 3 teams zeiden in de laatste 365 dagen geholpen te zijn. 2 antwoorden werden"
                        + " aangenomen. Vooral over: first contact, calls.",
                of("nl-NL,en;q=0.8", many));
        assertEquals(
                "Eén persoon uit één team zei in de laatste 365 dagen geholpen te zijn. Eén antwoord werd aangenomen.",
                of("nl", one));
    }

    @Test
    void wordsOfATopicStandForThemselves() {
        assertEquals(
                "2 people from 2 teams said in the last 365 days that they were helped. Mostly about: {0} 'x'.",
                of("en", helper(2, 2, 0, Topic.tag("{0} 'x'"))));
    }
}
