package academy.praxis.community.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.community.member.Reader;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AudienceTest {
    private static final UUID TEAM = UUID.randomUUID();

    @ParameterizedTest(name = "a {1} in a {0} space: {2}")
    @CsvSource({
        "OPEN,    stranger,          true",
        "OPEN,    manager,           true",
        "TEAM,    stranger,          false",
        "TEAM,    of the team,       true",
        "TEAM,    of another team,   false",
        "TEAM,    manager,           true",
        "TEAM,    curator,           false",
        "COHORT,  stranger,          false",
        "COHORT,  listed,            true",
        "COHORT,  of the team,       false",
        "COHORT,  manager,           true",
        "PRIVATE, stranger,          false",
        "PRIVATE, listed,            true",
        "PRIVATE, manager,           false",
        "PRIVATE, listed manager,    true",
        "PRIVATE, curator,           false",
        "SAFE,    stranger,          false",
        "SAFE,    listed,            true",
        "SAFE,    manager,           false",
    })
    void admitsWhomItsSentenceNames(SpaceKind kind, String who, boolean admitted) {
        assertEquals(admitted, audience(kind).admits(reader(who), who.startsWith("listed")));
    }

    @ParameterizedTest
    @CsvSource({"stranger", "manager", "curator", "of another team"})
    void aSafeSpaceWithoutAListIsForEveryone(String who) {
        var open = new Audience(SpaceKind.SAFE, null, Joining.FREE);
        assertTrue(open.admits(reader(who), false));
        assertTrue(open.isEveryone());
        assertTrue(open.sentence("en").startsWith("Everyone in the academy can read and post."));
    }

    @ParameterizedTest
    @EnumSource(SpaceKind.class)
    void onlyWhatEveryoneMayReadCallsItselfForEveryone(SpaceKind kind) {
        Audience audience = audience(kind);
        assertEquals(audience.admits(reader("stranger"), false), audience.isEveryone());
        assertEquals(audience.isEveryone(), audience.sentence("en").startsWith("Everyone in the academy"));
    }

    @ParameterizedTest
    @EnumSource(SpaceKind.class)
    void theSentenceSaysWhoCanReadPostAndSeeNames(SpaceKind kind) {
        String sentence = audience(kind).sentence("en");
        assertTrue(sentence.contains("read"), sentence);
        assertTrue(sentence.contains("post"), sentence);
        assertTrue(sentence.contains(kind == SpaceKind.SAFE ? "made-up name" : "see who wrote what"), sentence);
    }

    @Test
    void managersAreNamedWhereTheyComeInUnlistedAndWhereTheyDoNot() {
        assertTrue(audience(SpaceKind.TEAM).sentence("en").contains("managers can read"));
        assertTrue(audience(SpaceKind.COHORT).sentence("en").contains("managers can read"));
        assertTrue(audience(SpaceKind.PRIVATE).sentence("en").contains("managers cannot"));
        assertTrue(audience(SpaceKind.SAFE).sentence("en").contains("managers included"));
    }

    @Test
    void saysTheSameInDutch() {
        for (SpaceKind kind : SpaceKind.values()) {
            String dutch = audience(kind).sentence("nl-NL, en;q=0.7");
            assertTrue(dutch.contains("lezen"), dutch);
            assertTrue(dutch.contains("schrijven"), dutch);
        }
        assertEquals("nl", Audience.languageOf("nl-NL, en;q=0.7"));
        assertEquals("en", Audience.languageOf("sv"));
        assertEquals("en", Audience.languageOf(null));
        assertEquals("en", Audience.languageOf(";;;"));
    }

    @Test
    void aSafeSpaceSaysHowANameIsLifted() {
        assertTrue(audience(SpaceKind.SAFE).sentence("en").contains("a manager confirms"));
        assertTrue(audience(SpaceKind.SAFE).sentence("nl").contains("een manager het bevestigt"));
    }

    @Test
    void whatOneCanAskToJoinSaysThatEveryoneKnowsOfIt() {
        assertTrue(new Audience(SpaceKind.PRIVATE, null, Joining.ON_REQUEST)
                .sentence("en")
                .contains("Everyone in the academy can see that this space exists"));
    }

    @Test
    void onlySafeSpacesArePseudonymous() {
        for (SpaceKind kind : SpaceKind.values()) {
            assertEquals(kind == SpaceKind.SAFE, audience(kind).isPseudonymous());
        }
        assertFalse(audience(SpaceKind.SAFE).isEveryone());
    }

    private static Audience audience(SpaceKind kind) {
        return switch (kind) {
            case OPEN -> new Audience(kind, null, Joining.FREE);
            case TEAM -> new Audience(kind, TEAM, Joining.BY_INVITATION);
            case COHORT, PRIVATE, SAFE -> new Audience(kind, null, Joining.BY_INVITATION);
        };
    }

    private static Reader reader(String who) {
        UUID team =
                switch (who) {
                    case "of the team" -> TEAM;
                    case "of another team" -> UUID.randomUUID();
                    default -> null;
                };
        return new Reader(UUID.randomUUID(), team, who.endsWith("manager"), who.equals("curator"));
    }
}
