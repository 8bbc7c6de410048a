package academy.praxis.mentoring.candidate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.mentoring.candidate.MatchReason.Kind;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MatchWordsTest {
    private static final MatchWords ENGLISH = new MatchWords("en");
    private static final MatchWords DUTCH = new MatchWords("nl-NL,nl;q=0.9,en;q=0.8");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | first-contact                          | Helps with the task: first contact. | Helpt bij de taak: first contact.",
                "3 | first-contact                          | Helps with 1 of 3 tasks: first contact. | Helpt bij 1 van de 3 taken: first contact.",
                "2 | dual-diagnosis-care,family-talk        | Helps with 2 of 2 tasks: dual diagnosis care and family talk. | Helpt bij 2 van de 2 taken: dual diagnosis care en family talk.",
                "4 | dual-diagnosis-care,family-talk,triage | Helps with 3 of 4 tasks: dual diagnosis care, family talk and triage. | Helpt bij 3 van de 4 taken: dual diagnosis care, family talk en triage."
            })
    void tasksAreSaidInWordsAndListedInTheReadersWay(int asked, String tasks, String english, String dutch) {
        MatchReason reason = new MatchReason(Kind.TASKS, asked, List.of(tasks.split(",")));

        assertEquals(List.of(english), ENGLISH.say(List.of(reason)));
        assertEquals(List.of(dutch), DUTCH.say(List.of(reason)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CHOICE  | 1   | Is the first choice of the mentee. | Is de eerste keus van de mentee.",
                "CHOICE  | 2   | Is choice 2 of the mentee. | Is keus 2 van de mentee.",
                "MENTEES | 0   | Has no other mentee at present. | Heeft op dit moment geen andere mentee.",
                "MENTEES | 1   | Has 1 other mentee at present. | Heeft op dit moment 1 andere mentee.",
                "MENTEES | 2   | Has 2 other mentees at present. | Heeft op dit moment 2 andere mentees.",
                "MINUTES | 30  | Both work 30 minutes a week at the same time. | Beiden werken 30 minuten per week op dezelfde tijd.",
                "MINUTES | 60  | Both work 1 hour a week at the same time. | Beiden werken 1 uur per week op dezelfde tijd.",
                "MINUTES | 121 | Both work 2 hours and 1 minute a week at the same time. | Beiden werken 2 uur en 1 minuut per week op dezelfde tijd."
            })
    void oneAndManyAreSaidAsOneSaysThem(Kind kind, int number, String english, String dutch) {
        MatchReason reason = new MatchReason(kind, number, List.of());

        assertEquals(List.of(english), ENGLISH.say(List.of(reason)));
        assertEquals(List.of(dutch), DUTCH.say(List.of(reason)));
    }

    @Test
    void languagesHaveTheNamesThatTheReaderKnows() {
        MatchReason reason = new MatchReason(Kind.LANGUAGES, 0, List.of("nl", "en", "de"));

        assertEquals(List.of("Both speak Dutch, English and German."), ENGLISH.say(List.of(reason)));
        assertEquals(List.of("Beiden spreken Duits, Engels en Nederlands."), DUTCH.say(List.of(reason)));
    }

    @Test
    void aLanguageWithoutANameIsCalledByItsTag() {
        MatchReason reason = new MatchReason(Kind.LANGUAGES, 0, List.of("qqx"));

        assertEquals(List.of("Both speak qqx."), ENGLISH.say(List.of(reason)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "fr", "no language; at all"})
    void whoAsksForNoLanguageThatIsSpokenReadsEnglish(String languages) {
        MatchReason reason = MatchReason.of(Kind.OTHER_ROLE);

        assertEquals(List.of("Sees the work from another role."), new MatchWords(languages).say(List.of(reason)));
    }

    @Test
    void whatWasKeptAsASentenceIsShownAsItIs() {
        List<String> kept = List.of("Both speak en, nl.", "Is the mentee's first choice.");

        List<MatchReason> read = MatchReason.read(kept);

        assertEquals(kept, DUTCH.say(read));
        assertEquals(kept, MatchReason.stored(read));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyKindIsKeptInALineReadAgainAndSaidInBothLanguages(Kind kind) {
        MatchReason reason = new MatchReason(kind, 2, List.of("safety plan of \"{0}\"\n'now'", "first-contact"));

        List<String> stored = MatchReason.stored(List.of(reason));

        if (kind != Kind.SENTENCE) {
            assertFalse(stored.get(0).contains("\n"), stored::toString);
            assertEquals(List.of(reason), MatchReason.read(stored));
        }
        assertTrue(Stream.of(ENGLISH, DUTCH)
                .flatMap(words -> words.say(List.of(reason)).stream())
                .noneMatch(String::isBlank));
    }

    @Test
    void whatSomebodyCalledATaskIsNoPattern() {
        MatchReason reason = new MatchReason(Kind.SKILLS, 0, List.of("{0} isn't"));

        assertEquals(List.of("Is good at {0} isn't."), ENGLISH.say(List.of(reason)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | 0 | 0 | 1 mentee can only be matched with Ann and Bo, who have no places together. | 1 mentee kan alleen gekoppeld worden aan Ann en Bo, die samen geen plaats hebben.",
                "3 | 1 | 1 | 3 mentees can only be matched with Ann, Bo and 1 other, who have 1 place together. | 3 mentees kunnen alleen gekoppeld worden aan Ann, Bo en 1 ander, die samen 1 plaats hebben.",
                "9 | 4 | 2 | 9 mentees can only be matched with Ann, Bo and 2 others, who have 4 places together. | 9 mentees kunnen alleen gekoppeld worden aan Ann, Bo en 2 anderen, die samen 4 plaatsen hebben."
            })
    void aShortageNamesSomeAndCountsTheOthers(int mentees, int places, int others, String english, String dutch) {
        assertEquals(english, ENGLISH.shortage(mentees, places, List.of("Ann", "Bo"), others));
        assertEquals(dutch, DUTCH.shortage(mentees, places, List.of("Ann", "Bo"), others));
    }

    @Test
    void oneMoreMentorSpeaksALanguageOrHelpsWithATask() {
        assertEquals(
                "One more mentor who speaks Dutch, with 6 places, would match 2 more.", ENGLISH.gain("nl", null, 6, 2));
        assertEquals(
                "Met nog één mentor die helpt bij first contact, met 6 plaatsen, zou het aantal gekoppelde mentees met 2 groeien.",
                DUTCH.gain(null, "first-contact", 6, 2));
    }

    @ParameterizedTest
    @EnumSource(HardRule.class)
    void everyRuleIsSaidInBothLanguages(HardRule rule) {
        assertTrue(ENGLISH.say(rule).endsWith("."));
        assertTrue(DUTCH.say(rule).endsWith("."));
    }

    @Test
    void aRuleWithAnApostropheKeepsIt() {
        assertEquals("Their teams do not fit this round's rule.", ENGLISH.say(HardRule.TEAM));
    }
}
