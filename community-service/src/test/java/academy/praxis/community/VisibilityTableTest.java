package academy.praxis.community;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.community.live.Listener;
import academy.praxis.community.member.Members;
import academy.praxis.community.space.Spaces;
import academy.praxis.testing.BusProbe;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Who may do what in which kind of space, as one table, held against every way by which a text could be reached: its address (known or
 * guessed), lists, search, similar posts, the feed, the live stream, notifications, files and events.
 */
@QuarkusTest
class VisibilityTableTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /**
     * {@code r} reads, {@code w} writes, {@code m} moderates, {@code a} changes what the author wrote; {@code -} is told that there is
     * nothing.
     */
    private static final String TABLE = """
            |            | open | team | cohort | private | safe | safe-listed | archived |
            | owner      | rwm  | rwm  | rwm    | rwm     | rwm  | rwm         | rm       |
            | moderator  | rwm  | rwm  | rwm    | rwm     | rwm  | rwm         | rm       |
            | author     | rwa  | rwa  | rwa    | rwa     | rwa  | rwa         | r        |
            | member     | rw   | rw   | rw     | rw      | rw   | rw          | r        |
            | suspended  | r    | r    | r      | r       | r    | r           | r        |
            | inactive   | r    | r    | r      | r       | r    | r           | r        |
            | left       | rw   | -    | -      | -       | rw   | -           | -        |
            | outsider   | rw   | -    | -      | -       | rw   | -           | -        |
            | manager    | rwm  | rwm  | rwm    | -       | rw   | -           | -        |
            | curator    | rw   | -    | -      | -       | rw   | -           | -        |
            """;

    /** The rows of the table. */
    enum Role {
        OWNER,
        MODERATOR,
        AUTHOR,
        MEMBER,
        SUSPENDED,
        INACTIVE,
        LEFT,
        OUTSIDER,
        MANAGER,
        CURATOR
    }

    private static final UUID TEAM = UUID.randomUUID();
    private static final Map<String, Map<Role, String>> RIGHTS = rights();
    private static final Set<String> SAFE = Set.of("safe", "safe-listed");

    /** One of a kind, so that search and follows find these texts alone. */
    private static final String WORD = "zq" + UUID.randomUUID().toString().substring(0, 8);

    private static final Map<Role, Person> PEOPLE = people();
    private static final Map<String, Place> PLACES = new LinkedHashMap<>();

    @Inject
    Spaces spaces;

    @Inject
    Members members;

    /** A space with what is in it. */
    private record Place(String space, String post, String comment, String file) {}

    private static Map<String, Map<Role, String>> rights() {
        List<List<String>> rows = TABLE.lines()
                .map(line ->
                        Stream.of(line.split("\\|")).skip(1).map(String::strip).toList())
                .toList();
        Map<String, Map<Role, String>> rights = new LinkedHashMap<>();
        for (int column = 1; column < rows.get(0).size(); column++) {
            Map<Role, String> ofKind = new EnumMap<>(Role.class);
            for (List<String> row : rows.subList(1, rows.size())) {
                ofKind.put(Role.valueOf(row.get(0).toUpperCase(Locale.ROOT)), row.get(column));
            }
            rights.put(rows.get(0).get(column), ofKind);
        }
        return rights;
    }

    private static Map<Role, Person> people() {
        Map<Role, Person> people = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            people.put(
                    role,
                    switch (role) {
                        case MANAGER -> Person.with("manager");
                        case CURATOR -> Person.with("curator");
                        default -> Person.with();
                    });
        }
        return people;
    }

    private static boolean may(Role role, String kind, char right) {
        return RIGHTS.get(kind).get(role).indexOf(right) >= 0;
    }

    private static Person person(Role role) {
        return PEOPLE.get(role);
    }

    @BeforeEach
    void setUpOnce() {
        if (!PLACES.isEmpty()) {
            return;
        }
        for (Role role : Role.values()) {
            tell(role, 1, isOfTheTeam(role) ? TEAM : UUID.randomUUID(), "ACTIVE");
        }
        await().atMost(PATIENCE)
                .until(() ->
                        members.byIds(PEOPLE.values().stream().map(Person::id).toList())
                                        .await()
                                        .atMost(PATIENCE)
                                        .size()
                                == Role.values().length);
        for (String kind : RIGHTS.keySet()) {
            PLACES.put(kind, setUp(kind));
        }
        tell(Role.INACTIVE, 9, TEAM, "DEACTIVATED");
        await().atMost(PATIENCE).until(() -> {
            UUID inactive = person(Role.INACTIVE).id();
            return !members.byIds(List.of(inactive))
                    .await()
                    .atMost(PATIENCE)
                    .get(inactive)
                    .active();
        });
        for (Role role : Role.values()) {
            if (role != Role.INACTIVE) {
                person(role)
                        .posts("/api/follows", Map.of("kind", "tag", "value", WORD))
                        .statusCode(201);
            }
        }
    }

    private static void tell(Role role, long version, UUID team, String status) {
        BusProbe.here()
                .send("identity.member", person(role).id(), "academy.praxis.identity.member-updated.v1", """
                        {"id": "%s", "version": %d, "displayName": "%s", "teamId": "%s", "status": "%s",
                         "roles": ["learner", "%s"]}
                        """.formatted(
                                person(role).id(),
                                version,
                                nameOf(role),
                                team,
                                status,
                                role.name().toLowerCase(Locale.ROOT)));
    }

    private static String nameOf(Role role) {
        return "Nom" + role.ordinal() + "de" + WORD;
    }

    private static boolean isOfTheTeam(Role role) {
        return !List.of(Role.LEFT, Role.OUTSIDER, Role.MANAGER, Role.CURATOR).contains(role);
    }

    private Place setUp(String kind) {
        Person owner = person(Role.OWNER);
        Map<String, Object> wish = new LinkedHashMap<>();
        wish.put("name", "A " + kind + " space");
        wish.put("purpose", "To share");
        wish.put("kind", kind.equals("archived") ? "private" : kind.replace("-listed", ""));
        boolean listed = List.of("cohort", "private", "safe-listed", "archived").contains(kind);
        if (kind.equals("team")) {
            wish.put("teamId", TEAM);
        }
        if (listed) {
            wish.put(
                    "memberIds",
                    Stream.of(Role.MODERATOR, Role.AUTHOR, Role.MEMBER, Role.SUSPENDED, Role.INACTIVE, Role.LEFT)
                            .map(role -> person(role).id())
                            .toList());
        }
        String space = owner.setsUp(wish);
        if (!listed && !kind.equals("team")) {
            for (Role role : List.of(Role.MODERATOR, Role.AUTHOR, Role.MEMBER, Role.LEFT)) {
                person(role)
                        .asks()
                        .put("/api/spaces/" + space + "/membership")
                        .then()
                        .statusCode(204);
            }
        }
        owner.asks()
                .put("/api/spaces/" + space + "/moderators/"
                        + person(Role.MODERATOR).id())
                .then()
                .statusCode(204);
        Place place = write(space);
        if (!kind.equals("team")) {
            person(Role.LEFT).deletes("/api/spaces/" + space + "/membership").statusCode(204);
        }
        spaces.suspend(
                        UUID.fromString(space),
                        person(Role.SUSPENDED).id(),
                        Instant.now().plus(Duration.ofDays(1)))
                .await()
                .atMost(PATIENCE);
        if (kind.equals("archived")) {
            owner.asks().put("/api/spaces/" + space + "/archive").then().statusCode(200);
        }
        return place;
    }

    /** The author's question with a file, a history, a comment, and somebody's thanks. */
    private static Place write(String space) {
        Person author = person(Role.AUTHOR);
        String file = author.asks()
                .contentType("application/octet-stream")
                .queryParam("name", "notes.txt")
                .body((WORD + " notes").getBytes(StandardCharsets.UTF_8))
                .post("/api/files")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String post = author.posts("/api/posts", question(space, file))
                .statusCode(201)
                .extract()
                .path("id");
        Map<String, Object> again = question(space, file);
        again.remove("spaceId");
        again.remove("kind");
        again.put("body", WORD + " again");
        author.puts("/api/posts/" + post, "*", again).statusCode(200);
        String comment = author.says(post, WORD + " aside");
        author.puts("/api/posts/" + post + "/comments/" + comment, "*", Map.of("body", WORD + " anew"))
                .statusCode(200);
        person(Role.MEMBER)
                .posts("/api/posts/" + post + "/thanks", Map.of("for", WORD + " asked"))
                .statusCode(201);
        return new Place(space, post, comment, file);
    }

    private static Map<String, Object> question(String space, String file) {
        Map<String, Object> question = new LinkedHashMap<>();
        question.put("spaceId", space);
        question.put("kind", "question");
        question.put("title", WORD + " title");
        question.put("body", WORD + " body");
        question.put("tags", List.of(WORD));
        question.put("fileIds", List.of(file));
        return question;
    }

    @Test
    void theTableNamesEveryRoleInEveryKindOfSpace() {
        RIGHTS.forEach((kind, ofKind) -> assertEquals(Set.of(Role.values()), ofKind.keySet(), kind));
        assertEquals(7, RIGHTS.size());
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyAddressAnswersAsTheTableSays(Role role) {
        List<String> wrong = new ArrayList<>();
        PLACES.forEach((kind, place) -> {
            for (String path : addresses(place)) {
                int status = person(role).gets(path).extract().statusCode();
                expect(wrong, role, kind, "GET " + path, status, may(role, kind, 'r') ? Set.of(200) : Set.of(404));
            }
        });
        assertEquals(List.of(), wrong);
    }

    private static List<String> addresses(Place place) {
        String post = "/api/posts/" + place.post();
        String comment = post + "/comments/" + place.comment();
        return List.of(
                "/api/spaces/" + place.space(),
                "/api/posts?spaceId=" + place.space(),
                "/api/moderation/spaces/" + place.space() + "/log",
                post,
                post + "/comments",
                post + "/revisions",
                post + "/thanks",
                post + "/reaction",
                comment,
                comment + "/revisions",
                comment + "/thanks",
                comment + "/reaction",
                "/api/files/" + place.file());
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void listsSearchAndFeedHaveWhatOneCanReadAndNothingElse(Role role) {
        Set<String> readable = kinds(kind -> may(role, kind, 'r'));
        assertEquals(readable, kindsIn(role, "/api/posts?limit=100&q=" + WORD), "search");
        assertEquals(readable, kindsIn(role, "/api/posts?limit=100&tag=" + WORD), "list");
        Set<String> similar = kindsIn(role, "/api/posts/similar?title=" + WORD);
        // Five at most are named.
        assertTrue(readable.containsAll(similar) && similar.size() >= Math.min(5, readable.size()), "similar");
        List<String> mySpaces =
                person(role).gets("/api/spaces?limit=100").extract().path("items.id");
        Set<String> listed = kinds(kind -> mySpaces.contains(PLACES.get(kind).space()));
        assertEquals(without("archived", readable), listed, "spaces");
        if (role != Role.INACTIVE) {
            assertEquals(readable, kindsIn(role, "/api/feed?limit=100"), "feed");
        }
    }

    private static Set<String> without(String kind, Set<String> kinds) {
        return kinds.stream().filter(one -> !one.equals(kind)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> kinds(Predicate<String> filter) {
        return RIGHTS.keySet().stream().filter(filter).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The kinds of space whose post is in an answer. */
    private static Set<String> kindsIn(Role role, String path) {
        String answer = person(role).gets(path).statusCode(200).extract().asString();
        return kinds(kind -> answer.contains(PLACES.get(kind).post()));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void oneWritesAndModeratesAsTheTableSays(Role role) {
        List<String> wrong = new ArrayList<>();
        PLACES.forEach((kind, place) -> {
            Person person = person(role);
            String post = "/api/posts/" + place.post();
            String comment = post + "/comments/" + place.comment();
            tries(wrong, role, kind, 'w', "post", person.posts("/api/posts", Person.post(place.space(), "tip")));
            tries(wrong, role, kind, 'w', "comment", person.posts(post + "/comments", Map.of("body", "So.")));
            tries(
                    wrong,
                    role,
                    kind,
                    'w',
                    "reply",
                    person.posts(post + "/comments", Map.of("body", "So.", "parentId", place.comment())));
            if (role != Role.AUTHOR) {
                tries(wrong, role, kind, 'w', "react", reacts(person, post));
                tries(wrong, role, kind, 'w', "react to comment", reacts(person, comment));
            }
            if (role != Role.AUTHOR && role != Role.MEMBER) {
                tries(wrong, role, kind, 'w', "thank", person.posts(post + "/thanks", Map.of("for", "it")));
                tries(wrong, role, kind, 'w', "thank for", person.posts(comment + "/thanks", Map.of("for", "it")));
            }
            Map<String, String> space = Map.of("name", "A " + kind + " space", "purpose", "To share");
            tries(wrong, role, kind, 'm', "edit space", person.puts("/api/spaces/" + place.space(), "*", space));
            tries(
                    wrong,
                    role,
                    kind,
                    'm',
                    "see who is invited",
                    person.gets("/api/spaces/" + place.space() + "/members?state=invited"));
            tries(wrong, role, kind, 'm', "see cases", person.gets("/api/moderation/cases?spaceId=" + place.space()));
        });
        assertEquals(List.of(), wrong);
    }

    private static ValidatableResponse reacts(Person person, String path) {
        return person.asks()
                .body(Map.of("kind", "support"))
                .put(path + "/reaction")
                .then();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlyTheAuthorChangesWhatTheyWrote(Role role) {
        List<String> wrong = new ArrayList<>();
        PLACES.forEach((kind, place) -> {
            Person person = person(role);
            String post = "/api/posts/" + place.post();
            String comment = post + "/comments/" + place.comment();
            Map<String, Object> text = question(place.space(), place.file());
            text.remove("spaceId");
            text.remove("kind");
            tries(wrong, role, kind, 'a', "edit comment", person.puts(comment, "*", Map.of("body", WORD + " b")));
            tries(wrong, role, kind, 'a', "edit post", person.puts(post, "*", text));
            tries(
                    wrong,
                    role,
                    kind,
                    'a',
                    "accept",
                    person.posts(post + "/accepted-answer", Map.of("commentId", place.comment())));
            if (role != Role.AUTHOR) {
                tries(wrong, role, kind, 'a', "forget history", person.deletes(post + "/revisions"));
                tries(wrong, role, kind, 'a', "forget comment's", person.deletes(comment + "/revisions"));
                tries(wrong, role, kind, 'a', "remove comment", person.deletes(comment));
                tries(wrong, role, kind, 'a', "remove post", person.deletes(post));
            }
        });
        assertEquals(List.of(), wrong);
    }

    private static void tries(
            List<String> wrong, Role role, String kind, char right, String what, ValidatableResponse answer) {
        Set<Integer> expected = may(role, kind, right)
                ? Set.of(200, 201, 204)
                : !may(role, kind, 'r') ? Set.of(404) : kind.equals("archived") ? Set.of(403, 409) : Set.of(403);
        expect(wrong, role, kind, what, answer.extract().statusCode(), expected);
    }

    private static void expect(
            List<String> wrong, Role role, String kind, String what, int status, Set<Integer> expected) {
        if (!expected.contains(status)) {
            wrong.add(role + " in " + kind + ": " + what + " gave " + status + " instead of " + expected);
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void namesAreSeenWhereOneReadsAndNeverInASafeSpace(Role role) {
        PLACES.forEach((kind, place) -> {
            String post = "/api/posts/" + place.post();
            for (String path :
                    List.of(post, post + "/comments", post + "/thanks", "/api/posts?spaceId=" + place.space())) {
                String answer = person(role).gets(path).extract().asString();
                boolean named = PEOPLE.values().stream()
                                .filter(person -> person != person(role))
                                .anyMatch(person -> answer.contains(person.id().toString()))
                        || answer.contains("Nom");
                assertEquals(
                        may(role, kind, 'r')
                                && !SAFE.contains(kind)
                                && !(role == Role.AUTHOR && !path.contains("thanks")),
                        role == Role.AUTHOR && !path.contains("thanks") ? named && SAFE.contains(kind) : named,
                        role + " in " + kind + ": " + path);
            }
        });
    }

    @Test
    void theLiveStreamTellsOfWhatOneCanReadAndOfNothingElse() {
        Map<Role, Listener> listeners = new EnumMap<>(Role.class);
        try {
            for (Role role : Role.values()) {
                listeners.put(role, new Listener(person(role)));
            }
            String open = PLACES.get("open").space();
            Person owner = person(Role.OWNER);
            fence(owner, open, listeners);
            Map<String, String> written = new LinkedHashMap<>();
            for (String kind : without("archived", RIGHTS.keySet())) {
                written.put(kind, owner.writes(PLACES.get(kind).space(), "tip"));
            }
            fence(owner, open, listeners);
            for (Role role : Role.values()) {
                if (role == Role.INACTIVE) {
                    continue;
                }
                written.forEach((kind, post) -> assertEquals(
                        may(role, kind, 'r'), listeners.get(role).heard("post-published", post), role + " in " + kind));
            }
        } finally {
            listeners.values().forEach(Listener::close);
        }
    }

    /** Until each who is still a member has heard of posts in every partition, and with them of all that came before. */
    private static void fence(Person owner, String open, Map<Role, Listener> listeners) {
        List<Listener> active = listeners.entrySet().stream()
                .filter(listener -> listener.getKey() != Role.INACTIVE)
                .map(Map.Entry::getValue)
                .toList();
        List<String> first = new ArrayList<>();
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(500)).until(() -> {
            first.add(owner.writes(open, "tip"));
            return active.stream().allMatch(one -> first.stream().anyMatch(post -> one.heard("post-published", post)));
        });
        List<String> last =
                Stream.generate(() -> owner.writes(open, "tip")).limit(12).toList();
        active.forEach(one -> last.forEach(post -> one.awaits("post-published", post)));
    }

    @Test
    void whoIsMentionedIsToldWhereTheyCanReadAndNowhereElse() {
        Person owner = person(Role.OWNER);
        Map<String, Map<Role, String>> mentions = new LinkedHashMap<>();
        for (String kind : without("archived", RIGHTS.keySet())) {
            String post = owner.writes(PLACES.get(kind).space(), "tip");
            for (Role role : Role.values()) {
                if (role == Role.OWNER || role == Role.INACTIVE) {
                    continue;
                }
                boolean taken = may(role, kind, 'r') || SAFE.contains(kind);
                var answer = owner.posts(
                                "/api/posts/" + post + "/comments",
                                Map.of("body", "@[You](member:" + person(role).id() + ")"))
                        .statusCode(taken ? 201 : 400);
                if (taken) {
                    mentions.computeIfAbsent(kind, none -> new EnumMap<>(Role.class))
                            .put(role, answer.extract().path("id"));
                }
            }
        }
        for (Role role : Role.values()) {
            Set<String> told = mentions.entrySet().stream()
                    .filter(ofKind -> ofKind.getValue().containsKey(role) && may(role, ofKind.getKey(), 'r'))
                    .map(ofKind -> ofKind.getValue().get(role))
                    .collect(Collectors.toSet());
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertTrue(mentionsOf(role).containsAll(told), role.toString()));
        }
        // All were written before the last that somebody was told of, so by now whoever is told has been told.
        for (Role role : Role.values()) {
            Set<String> heard = mentionsOf(role);
            mentions.forEach((kind, ofKind) -> assertEquals(
                    ofKind.containsKey(role) && may(role, kind, 'r'),
                    ofKind.containsKey(role) && heard.contains(ofKind.get(role)),
                    role + " in " + kind));
        }
    }

    private static Set<String> mentionsOf(Role role) {
        List<String> told = person(role)
                .gets("/api/notifications?limit=100")
                .statusCode(200)
                .extract()
                .path("items.findAll { it.kind == 'mention' }.commentId");
        return Set.copyOf(told);
    }

    @Test
    void eventsOfASafeSpaceNameNobodyAndWordsStayWhereNotEveryoneReads() {
        PLACES.forEach((kind, place) -> {
            UUID post = UUID.fromString(place.post());
            BusProbe.here().eventsOf("community.post", post, 2).forEach(event -> {
                assertEquals(!SAFE.contains(kind), names(event.value()), kind + ": " + event.value());
                assertEquals(
                        Set.of("open", "safe").contains(kind), event.value().contains(WORD), kind);
            });
            BusProbe.here()
                    .eventsOf("community.comment", UUID.fromString(place.comment()), 2)
                    .forEach(event -> {
                        assertEquals(!SAFE.contains(kind), names(event.value()), kind + ": " + event.value());
                        assertFalse(event.value().contains(WORD), kind);
                    });
        });
        Set<String> safe = SAFE.stream().map(kind -> PLACES.get(kind).space()).collect(Collectors.toSet());
        for (String topic : List.of("community.thanks", "community.space")) {
            List<String> told = BusProbe.here()
                    .read(
                            topic,
                            all -> all.stream()
                                    .anyMatch(event -> safe.stream().anyMatch(String.valueOf(event.value())::contains)))
                    .stream()
                    .map(event -> String.valueOf(event.value()))
                    .filter(event -> safe.stream().anyMatch(event::contains))
                    .toList();
            assertFalse(told.isEmpty(), topic);
            told.forEach(event -> assertFalse(names(event), topic + ": " + event));
        }
    }

    private static boolean names(String text) {
        return Arrays.stream(Role.values())
                .anyMatch(role -> text.contains(person(role).id().toString()) || text.contains(nameOf(role)));
    }

    @Test
    void withoutAnAccountOneGetsNothingAtAll() {
        PLACES.values().stream()
                .flatMap(place -> addresses(place).stream())
                .forEach(path ->
                        io.restassured.RestAssured.given().get(path).then().statusCode(equalTo(401)));
    }
}
