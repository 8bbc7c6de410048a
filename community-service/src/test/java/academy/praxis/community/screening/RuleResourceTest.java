package academy.praxis.community.screening;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.community.Person;
import academy.praxis.community.member.Reader;
import academy.praxis.kit.problem.ProblemException;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RuleResourceTest {
    private static final String RULES = "/api/moderation/rules";

    @Inject
    Screening screening;

    private final Person manager = Person.with("manager");
    private final Person learner = Person.with();
    private final Reader newcomer = new Reader(UUID.randomUUID(), null, false, false, true, Instant.now());
    private final Reader settled = new Reader(
            UUID.randomUUID(), null, false, false, true, Instant.now().minus(Duration.ofDays(8)));

    @Test
    void onlyManagersKeepTheRules() {
        String id = created(rule("word", "zzfirst", "hold"));
        for (Person other : List.of(learner, Person.with("curator"), Person.with("admin"))) {
            other.gets(RULES).statusCode(403);
            other.posts(RULES, rule("word", "x", "hold")).statusCode(403);
            other.asks().header("If-Match", "*").delete(RULES + "/" + id).then().statusCode(403);
        }
        Person.with("manager").gets(RULES + "?limit=100").statusCode(200).body("items.id", hasItem(id));
        remove(id);
    }

    @Test
    void aRuleHoldsUntilItIsChangedAndNobodyOverwritesAnother() {
        String id = created(rule("word", "zzhold*", "hold"));
        assertEquals(
                "Because.",
                screen(Writing.edit(settled).text("body", "So ZZHolding it")).reason());
        edit(id, "\"1\"", rule("word", "zzhold*", "refuse"))
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
        edit(id, "\"1\"", rule("word", "zzother", "refuse")).then().statusCode(412);
        edit(id, null, rule("word", "zzother", "refuse")).then().statusCode(428);
        var refused = assertThrows(
                ProblemException.class,
                () -> screen(Writing.post(settled).text("title", "Fine").text("body", "zzholds")));
        assertEquals("body", refused.violations().get(0).field());
        assertEquals("Because.", refused.violations().get(0).message());
        remove(id);
        assertFalse(screen(Writing.edit(settled).text("body", "zzholds")).held());
        edit(id, "*", rule("word", "zzother", "refuse")).then().statusCode(404);
    }

    @Test
    void aLinkRuleReachesTagsAndTitlesToo() {
        String id = created(rule("link", "zz-evil.example", "hold"));
        assertTrue(screen(Writing.edit(settled).text("title", "https://x.zz-evil.example"))
                .held());
        assertTrue(screen(Writing.edit(settled).tags("tags", List.of("ok", "//zz-evil.example")))
                .held());
        remove(id);
    }

    @Test
    void whatWouldFindNothingOrCannotBeReadIsNoRule() {
        for (var wrong : List.of(
                rule("word", "***", "hold"),
                rule("word", " ", "hold"),
                rule("word", "x".repeat(101), "hold"),
                rule("word", "a\u202Eb", "hold"),
                rule("link", "no host", "hold"),
                rule("link", "https://example.com/", "hold"))) {
            manager.posts(RULES, wrong).statusCode(400).body("violations.field", hasItem(equalTo("text")));
        }
        manager.posts(RULES, rule("smell", "x", "hold")).statusCode(400);
    }

    @Test
    void tagsOfLookAlikeLettersAreRefusedByName() {
        var refused = assertThrows(
                ProblemException.class,
                () -> screen(Writing.edit(settled).tags("tags", List.of("fine", "\u0440raxis"))));
        assertEquals("tags[1]", refused.violations().get(0).field());
    }

    @Test
    void onlyNewMembersHaveTheirLinksCounted() {
        String links = "https://a.example https://b.example https://c.example https://d.example";
        var refused = assertThrows(
                ProblemException.class, () -> screen(Writing.edit(newcomer).text("body", links)));
        assertEquals("body", refused.violations().get(0).field());
        assertFalse(screen(Writing.edit(settled).text("body", links)).held());
        assertFalse(screen(Writing.edit(new Reader(newcomer.memberId(), null, true, false, true, Instant.now()))
                        .text("body", links))
                .held());
    }

    private Verdict screen(Writing writing) {
        return screening
                .screen(writing, TextRef.post(UUID.randomUUID(), UUID.randomUUID()))
                .await()
                .atMost(Duration.ofSeconds(10));
    }

    private String created(Map<String, ?> rule) {
        return manager.posts(RULES, rule).statusCode(201).extract().path("id");
    }

    private void remove(String id) {
        manager.asks().header("If-Match", "*").delete(RULES + "/" + id).then().statusCode(204);
    }

    private Response edit(String id, String ifMatch, Object rule) {
        var request = manager.asks().body(rule);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put(RULES + "/" + id);
    }

    private static Map<String, Object> rule(String kind, String text, String action) {
        return Map.of("kind", kind, "text", text, "action", action, "reason", "Because.");
    }
}
