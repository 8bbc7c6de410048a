package academy.praxis.community.erasure;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import academy.praxis.community.Person;
import academy.praxis.testing.BusProbe;
import academy.praxis.testing.TestTokens;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Somebody who does all that there is to do in the community, and others who have to do with them. */
class Life {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** In what they write for others. */
    final String word = "zephyr" + UUID.randomUUID().toString().replace("-", "");

    /** In what they write for nobody, or for moderators alone. */
    final String aside = "murmur" + UUID.randomUUID().toString().replace("-", "");

    final UUID team = UUID.randomUUID();
    final Person sam = Person.with("manager");
    /** The same, where they are no manager. */
    final Person samAsMember = new Person(sam.id(), TestTokens.as(sam.id(), "learner"));

    final Person noor = Person.with();
    final Person kim = Person.with();
    final Person other = Person.with("manager");

    String open;
    String samsOpen;
    String samsPrivate;
    String samsSafe;
    String teamSpace;
    String safe;
    String invited;
    String closed;
    String tip;
    String study;
    String hidden;
    String question;
    String answer;
    String reply;
    String safePost;
    String safeQuestion;
    String safeAnswer;
    String privatePost;
    String naming;
    String file;
    String rule;
    String lift;
    String thanked;

    /** Does it all. */
    Life lives() {
        directoryKnows(1, "ACTIVE");
        sets();
        posts();
        answers();
        isNamed();
        reactsAndThanks();
        keepsToThemself();
        takesPart();
        moderates();
        awaitsNews();
        return this;
    }

    void directoryKnows(int version, String status) {
        BusProbe.here()
                .send(
                        "identity.member",
                        sam.id(),
                        "academy.praxis.identity.member-updated.v1",
                        ("{\"id\":\"%s\",\"version\":%d,\"displayName\":\"Sam Murphy\",\"teamId\":\"%s\",\"email\":\"sam@praxis.example\","
                                        + "\"languages\":[\"en\"],\"roles\":[\"learner\",\"manager\"],\"status\":\"%s\"}")
                                .formatted(sam.id(), version, team, status));
    }

    private void sets() {
        invited = noor.setsUp(Map.of("name", "Others", "purpose", "Others", "kind", "private"));
        // Once the directory's word has come.
        await().atMost(PATIENCE)
                .untilAsserted(() -> noor.posts(
                                "/api/spaces/" + invited + "/invitations", Map.of("memberIds", List.of(sam.id())))
                        .statusCode(204));
        teamSpace = sam.setsUp(Map.of("name", "Our team", "purpose", "Us", "kind", "team", "teamId", team));
        open = noor.opensSpace();
        samsOpen = sam.opensSpace();
        safe = noor.opensSafeSpace();
        samsPrivate = sam.setsUp(
                Map.of("name", "Few", "purpose", "Few", "kind", "private", "memberIds", List.of(noor.id(), kim.id())));
        samsSafe = sam.setsUp(Map.of(
                "name",
                "Hard days",
                "purpose",
                "Talk",
                "kind",
                "safe",
                "memberIds",
                Stream.concat(Stream.of(noor.id(), kim.id()), Person.crowd(4).stream())
                        .toList()));
        closed = noor.setsUp(
                Map.of("name", "Closed", "purpose", "Old", "kind", "private", "memberIds", List.of(sam.id())));
        String old = sam.posts("/api/posts", text(closed, "tip"))
                .statusCode(201)
                .extract()
                .path("id");
        noor.asks().put("/api/spaces/" + closed + "/archive").then().statusCode(200);
        noor.gets("/api/posts/" + old).statusCode(200);
        sam.asks().put("/api/spaces/" + open + "/membership").then().statusCode(204);
    }

    private Map<String, Object> text(String space, String kind) {
        return new HashMap<>(Map.of(
                "spaceId",
                space,
                "kind",
                kind,
                "title",
                "About " + word,
                "body",
                "Some " + word,
                "tags",
                List.of(word)));
    }

    private String write(Person author, Map<String, Object> post) {
        return author.posts("/api/posts", post).statusCode(201).extract().path("id");
    }

    private void edit(Person author, String path, Map<String, Object> text) {
        author.puts(path, "*", text).statusCode(200);
    }

    private void posts() {
        file = bring("plan.txt", "A plan " + word);
        Map<String, Object> withFile = text(open, "tip");
        withFile.put("fileIds", List.of(file));
        tip = write(samAsMember, withFile);
        edit(
                sam,
                "/api/posts/" + tip,
                Map.of("title", "Once more", "body", word + " edited", "fileIds", List.of(file)));
        Map<String, Object> caseStudy = new HashMap<>(Map.of(
                "spaceId",
                open,
                "kind",
                "case-study",
                "title",
                "A case " + word,
                "caseStudy",
                Map.of("situation", word, "tried", word, "happened", word, "takeaway", word)));
        study = write(sam, caseStudy);
        write(sam, text(samsOpen, "announcement"));
        write(sam, text(teamSpace, "idea"));
        privatePost = write(sam, text(samsPrivate, "tip"));
        safePost = write(sam, text(safe, "tip"));
        edit(sam, "/api/posts/" + safePost, Map.of("title", "Once more", "body", word + " edited"));
        hidden = write(sam, text(open, "tip"));
        sam.deletes("/api/posts/" + write(sam, text(safe, "tip"))).statusCode(204);
    }

    private String bring(String name, String content) {
        return given().auth()
                .oauth2(sam.token())
                .contentType("text/plain")
                .body(content.getBytes(StandardCharsets.UTF_8))
                .post("/api/files?name=" + name)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void answers() {
        question = noor.writes(open, "question");
        answer = samAsMember.says(question, "Like this: " + word);
        edit(sam, "/api/posts/" + question + "/comments/" + answer, Map.of("body", "Or so: " + word));
        reply = noor.replies(question, answer, "Thank you.");
        accept(question, answer);
        safeQuestion = noor.writes(safe, "question");
        safeAnswer = sam.says(safeQuestion, "Like this: " + word);
        sam.replies(safeQuestion, noor.says(safeQuestion, "How?"), "So: " + word);
        accept(safeQuestion, safeAnswer);
        noor.says(tip, "A good one.");
        noor.says(safePost, "Been there.");
        sam.says(noor.writes(samsSafe, "tip"), "Me too, " + word);
    }

    private void accept(String post, String comment) {
        noor.posts("/api/posts/" + post + "/accepted-answer", Map.of("commentId", comment))
                .statusCode(200);
    }

    private String mention() {
        return "@[Sam Murphy](member:" + sam.id() + ")";
    }

    private void isNamed() {
        Map<String, Object> post = text(open, "tip");
        post.putAll(Map.of(
                "title", "Ask " + mention(), "body", "Ask " + mention() + " or " + mention(), "tags", List.of()));
        naming = write(noor, post);
        edit(noor, "/api/posts/" + naming, Map.of("title", "Ask them", "body", "Do ask " + mention() + "."));
        noor.says(naming, "Hello " + mention());
        Map<String, Object> about = new HashMap<>(Map.of(
                "spaceId",
                open,
                "kind",
                "case-study",
                "title",
                "A case",
                "caseStudy",
                Map.of("situation", "We", "tried", mention(), "happened", "It", "takeaway", "All")));
        write(noor, about);
        String asked = noor.writes(open, "question");
        accept(asked, noor.says(asked, mention() + " knows."));
        noor.posts("/api/posts/drafts", post).statusCode(201);
    }

    private void reactsAndThanks() {
        String noors = noor.writes(open, "tip");
        String noorsSafe = noor.writes(safe, "tip");
        for (String post : List.of(noors, noorsSafe)) {
            react(sam, "/api/posts/" + post);
            sam.posts("/api/posts/" + post + "/thanks", Map.of("for", "the " + word))
                    .statusCode(201);
        }
        String said = noor.says(noors, "More.");
        react(sam, "/api/posts/" + noors + "/comments/" + said);
        sam.posts(
                        "/api/posts/" + noors + "/comments/" + said + "/thanks",
                        Map.of("for", "that " + word, "forLead", true))
                .statusCode(201);
        for (String post : List.of(tip, safePost)) {
            react(noor, "/api/posts/" + post);
            noor.posts("/api/posts/" + post + "/thanks", Map.of("for", "the tip"))
                    .statusCode(201);
        }
        noor.posts("/api/posts/" + question + "/comments/" + answer + "/thanks", Map.of("for", "the answer"))
                .statusCode(201);
        sam.posts("/api/posts/" + question + "/thanks", Map.of("for", "taken back"))
                .statusCode(201);
        sam.deletes("/api/posts/" + question + "/thanks").statusCode(204);
        thanked = noors;
    }

    private static void react(Person person, String path) {
        person.asks()
                .body(Map.of("kind", "helpful"))
                .put(path + "/reaction")
                .then()
                .statusCode(200);
    }

    private void keepsToThemself() {
        Map<String, Object> draft = text(open, "idea");
        draft.put("title", "Not yet " + aside);
        draft.put("body", "Not yet " + aside);
        draft.put("tags", List.of());
        sam.posts("/api/posts/drafts", draft).statusCode(201);
        sam.posts(
                        "/api/posts/drafts/captures",
                        Map.of(
                                "spaceId",
                                open,
                                "kind",
                                "tip",
                                "messages",
                                List.of(Map.of(
                                        "author",
                                        "Sam",
                                        "text",
                                        "In the chat: " + aside,
                                        "at",
                                        "2026-11-25T10:00:00Z"))))
                .statusCode(201);
        bring("aside.txt", "Not yet " + aside);
        sam.posts("/api/follows", Map.of("kind", "tag", "value", "grief")).statusCode(201);
        noor.isToldOf(1, "Noor", null);
        await().atMost(PATIENCE).untilAsserted(() -> {
            sam.posts(
                            "/api/follows",
                            Map.of("kind", "person", "value", noor.id().toString()))
                    .statusCode(201);
            noor.posts(
                            "/api/follows",
                            Map.of("kind", "person", "value", sam.id().toString()))
                    .statusCode(201);
        });
        sam.puts("/api/notification-preferences", "*", Map.of("digest", "daily", "kinds", List.of()))
                .statusCode(200);
        sam.puts("/api/erasures/wish", "*", Map.of("texts", "remove")).statusCode(200);
    }

    private void moderates() {
        rule = sam.posts(
                        "/api/moderation/rules",
                        Map.of(
                                "kind",
                                "word",
                                "text",
                                "zz" + UUID.randomUUID().toString().replace("-", ""),
                                "action",
                                "hold",
                                "reason",
                                "Advertising."))
                .statusCode(201)
                .extract()
                .path("id");
        report(noor, hidden, "Hm.");
        suspend(other, hidden);
        sam.posts("/api/moderation/cases/" + hidden + "/appeal", Map.of("text", "But " + aside))
                .statusCode(200);
        String noors = noor.writes(open, "tip");
        report(sam, noors, "Because " + aside);
        sam.puts("/api/moderation/cases/" + noors + "/decision", "*", Map.of("action", "warn", "reason", "Because."))
                .statusCode(200);
        String inSafe = noor.writes(samsSafe, "tip");
        lift = sam.posts(
                        "/api/moderation/lifts",
                        Map.of("kind", "post", "targetId", inSafe, "reason", "Somebody may be in danger now."))
                .statusCode(201)
                .extract()
                .path("id");
        other.asks()
                .header("If-Match", "*")
                .body(Map.of("confirmed", true))
                .put("/api/moderation/lifts/" + lift + "/decision")
                .then()
                .statusCode(200);
        String asked = noor.posts(
                        "/api/moderation/lifts",
                        Map.of(
                                "kind",
                                "post",
                                "targetId",
                                noor.writes(safe, "tip"),
                                "reason",
                                "Somebody may be in danger."))
                .statusCode(201)
                .extract()
                .path("id");
        sam.asks()
                .header("If-Match", "*")
                .body(Map.of("confirmed", false))
                .put("/api/moderation/lifts/" + asked + "/decision")
                .then()
                .statusCode(200);
    }

    static void report(Person person, String post, String note) {
        person.posts(
                        "/api/moderation/reports",
                        Map.of("kind", "post", "targetId", post, "reason", "hurtful", "note", note))
                .statusCode(204);
    }

    /** Hides a text, and its author does not write in the space for two days. */
    static void suspend(Person moderator, String text) {
        moderator
                .puts(
                        "/api/moderation/cases/" + text + "/decision",
                        "*",
                        Map.of(
                                "action",
                                "hide",
                                "reason",
                                "Because.",
                                "suspendUntil",
                                Instant.now().plus(2, ChronoUnit.DAYS).toString()))
                .statusCode(200);
    }

    /** Offers a swap, shows somebody something in another, and does not want to be named as a champion. */
    private void takesPart() {
        Map<String, Object> swap = new HashMap<>(
                Map.of("taskId", "task " + word, "iCanShow", word, "iWantToLearn", "Hard " + word, "spaceId", open));
        sam.posts("/api/swaps", swap).statusCode(201);
        swap.putAll(Map.of(
                "taskId",
                "calling",
                "iCanShow",
                "Calm",
                "iWantToLearn",
                "Words",
                "askedId",
                sam.id().toString()));
        String asked = noor.posts("/api/swaps", swap).statusCode(201).extract().path("id");
        sam.asks().post("/api/swaps/" + asked + "/acceptance").then().statusCode(200);
        sam.puts("/api/swaps/" + asked + "/answers/1", "*", Map.of("text", "On Friday, " + word, "shared", true))
                .statusCode(200);
        sam.puts("/api/champions/me", "*", Map.of("counted", false)).statusCode(200);
    }

    private void awaitsNews() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> sam.gets("/api/notifications?limit=100")
                        .body(
                                "items.kind",
                                hasItems(
                                        "comment",
                                        "reply",
                                        "mention",
                                        "accepted",
                                        "thanked",
                                        "invitation",
                                        "moderation")));
    }

    /** As others see it afterwards, where texts stay. */
    void isReadWithoutAnAuthor() {
        for (String post : List.of(tip, study, safePost, privatePost)) {
            noor.gets("/api/posts/" + post)
                    .statusCode(200)
                    .body("author", equalTo(Map.of("former", true)))
                    .body("mine", equalTo(false));
        }
        noor.gets("/api/posts/" + tip).body("files", hasSize(1)).body("reactions.helpful", equalTo(1));
        noor.asks().get("/api/files/" + file).then().statusCode(200);
        for (String asked : List.of(question, safeQuestion)) {
            noor.gets("/api/posts/" + asked)
                    .body("acceptedAnswer.author", equalTo(Map.of("former", true)))
                    .body("acceptedAnswer.mine", equalTo(false));
        }
        noor.gets("/api/posts/" + question + "/comments")
                .body("items.find { it.id == '" + answer + "' }.author", equalTo(Map.of("former", true)))
                .body("items.find { it.id == '" + reply + "' }.body", equalTo("Thank you."));
        sam.gets("/api/posts/" + tip).body("mine", equalTo(false));
        noor.gets("/api/posts/" + thanked).body("thanksCount", equalTo(1)).body("reactions", equalTo(Map.of()));
        noor.gets("/api/posts/" + thanked + "/thanks").body("items[0].giver", equalTo(Map.of("former", true)));
        noor.posts("/api/posts/" + study + "/thanks", Map.of("for", "it")).statusCode(409);
    }

    /** As others see it afterwards, where texts go. */
    void isGone() {
        for (String post : List.of(tip, study, safePost, privatePost, hidden)) {
            noor.gets("/api/posts/" + post).statusCode(404);
            other.gets("/api/posts/" + post).statusCode(404);
        }
        noor.asks().get("/api/files/" + file).then().statusCode(404);
        for (String asked : List.of(question, safeQuestion)) {
            noor.gets("/api/posts/" + asked).statusCode(200).body("acceptedCommentId", equalTo(null));
        }
        noor.gets("/api/posts/" + question + "/comments")
                .body("items.find { it.id == '" + answer + "' }.status", equalTo("removed"))
                .body("items.find { it.id == '" + reply + "' }.body", equalTo("Thank you."));
        noor.gets("/api/posts/" + thanked).body("thanksCount", equalTo(0)).body("reactions", equalTo(Map.of()));
    }

    /** What stays either way. */
    void leavesTheRestInOrder() {
        noor.gets("/api/posts/" + naming).body("body", equalTo("Do ask a former member."));
        noor.gets("/api/posts/" + naming + "/revisions")
                .body("items[0].body", equalTo("Ask a former member or a former member"));
        noor.gets("/api/posts/" + naming + "/comments").body("items[0].body", equalTo("Hello a former member"));
        noor.gets("/api/posts?q=former").body("items.id", hasItems(naming));
        kim.gets("/api/spaces/" + samsPrivate).body("archived", equalTo(false));
        other.gets("/api/spaces/" + samsOpen).body("ownerId", equalTo(null)).body("archived", equalTo(false));
        noor.gets("/api/spaces/" + samsSafe).body("ownerId", equalTo(null)).body("archived", equalTo(true));
        other.gets("/api/moderation/rules?limit=100")
                .body("items.find { it.id == '" + rule + "' }.changedBy", equalTo(null));
        other.gets("/api/moderation/lifts/" + lift).statusCode(200).body("askedBy", equalTo(null));
        noor.gets("/api/moderation/spaces/" + samsSafe + "/log").body("items.action", hasItems("lift-asked"));
    }
}
