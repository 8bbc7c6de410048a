package academy.praxis.performance.cohort;

import static academy.praxis.performance.Requests.as;
import static academy.praxis.performance.Requests.problem;
import static academy.praxis.performance.Requests.with;
import static academy.praxis.performance.cohort.CohortWorld.change;
import static academy.praxis.performance.cohort.CohortWorld.cohort;
import static academy.praxis.performance.cohort.CohortWorld.enrolment;
import static academy.praxis.performance.cohort.CohortWorld.join;
import static academy.praxis.performance.cohort.CohortWorld.members;
import static academy.praxis.performance.cohort.CohortWorld.planned;
import static academy.praxis.performance.cohort.CohortWorld.says;
import static academy.praxis.performance.cohort.CohortWorld.status;
import static academy.praxis.performance.cohort.CohortWorld.version;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import academy.praxis.performance.Academy;
import academy.praxis.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PlacesResourceTest {
    @Inject
    Leavers leavers;

    private CohortWorld world;

    @BeforeEach
    void aProgramme() {
        world = CohortWorld.open();
    }

    @Test
    void whoFindsNoPlaceWaitsAndMovesUpInTheirTurn() {
        UUID[] three = members(3, null);
        String id = world.launched(1, three);
        cohort(id).body("enrolled", equalTo(1)).body("waiting", equalTo(2));
        assertEquals(List.of("enrolled", "waiting", "waiting"), statuses(id, three));
        problem(says(three[1], enrolment(id, three[1]), 1, 0, Map.of("done", true)), 409, "conflict");

        as("learner", three[0])
                .body(Map.of("words", "Another job"))
                .post("/api/enrolments/" + enrolment(id, three[0]) + "/leave")
                .then()
                .statusCode(200)
                .body("status", equalTo("left"))
                .body("leftBecause", equalTo("own-wish"));

        assertEquals(List.of("left", "enrolled", "waiting"), statuses(id, three));
        // A larger cohort takes in those who wait.
        Map<String, Object> larger = with(world.content(1, three), "capacity", 5);
        as("manager")
                .header("If-Match", "\"" + version(id) + "\"")
                .body(larger)
                .put("/api/cohorts/" + id)
                .then()
                .statusCode(200)
                .body("enrolled", equalTo(2))
                .body("waiting", equalTo(0));
        // Who left may come back, and has one enrolment only.
        join(id, three[0]).then().statusCode(200).body("members[0].how", equalTo("enrolled"));
        as("manager").get("/api/cohorts/" + id + "/enrolments").then().body("items", hasSize(3));
        problem(
                as("manager")
                        .header("If-Match", "\"" + version(id) + "\"")
                        .body(with(larger, "capacity", 2))
                        .put("/api/cohorts/" + id),
                409,
                "conflict");
    }

    @Test
    void ofManyWhoJoinAtOnceNoMoreGetAPlaceThanThereAre() {
        UUID first = Academy.newMember("First", null);
        String id = world.launched(4, first);
        UUID[] ten = members(10, null);

        List<Integer> answers = IntStream.range(0, 10)
                .parallel()
                .mapToObj(i -> join(id, ten[i]).statusCode())
                .toList();

        assertEquals(List.of(200), answers.stream().distinct().toList());
        cohort(id).body("enrolled", equalTo(4)).body("waiting", equalTo(7));
        List<String> statuses = statuses(id, ten);
        assertEquals(3, statuses.stream().filter("enrolled"::equals).count());
        assertEquals(7, statuses.stream().filter("waiting"::equals).count());
    }

    @Test
    void ofManyWhoLeaveAndJoinAtOnceEachPlaceIsGivenOnce() {
        UUID[] eight = members(8, null);
        String id = world.launched(4, eight);
        List<Response> answers = Stream.concat(
                        IntStream.range(0, 4).mapToObj(i -> eight[i]).map(member -> (Supplier<Response>) () ->
                                as("learner", member).post("/api/enrolments/" + enrolment(id, member) + "/leave")),
                        Stream.of(members(3, null)).map(member -> (Supplier<Response>) () -> join(id, member)))
                .toList()
                .parallelStream()
                .map(Supplier::get)
                .toList();

        assertEquals(
                List.of(200),
                answers.stream().map(Response::statusCode).distinct().toList());
        cohort(id).body("enrolled", equalTo(4)).body("waiting", equalTo(3));
        assertEquals(
                List.of("enrolled", "enrolled", "enrolled", "enrolled"),
                statuses(id, eight).subList(4, 8));
    }

    @Test
    void whereNobodyWaitsAFullCohortTakesNobodyIn() {
        UUID guest = Academy.newMember("Guest", null);
        String id = planned(with(world.content(1, guest), "waitingList", false));
        change(id, "launch", 0).then().statusCode(200);

        join(id, TestTokens.memberId("learner"), guest, UUID.randomUUID())
                .then()
                .statusCode(200)
                .body("members.how", contains("refused", "already", "refused"))
                .body("members[0].message", equalTo("There is no place left, and nobody waits for one."));
    }

    @Test
    void beforeTheLaunchWhoJoinsIsNamed() {
        UUID guest = Academy.newMember("Guest", null);
        String id = planned(world.content(5, guest));

        join(id, TestTokens.memberId("learner"), guest)
                .then()
                .body("members.how", contains("named", "already"))
                .body("enrolled", equalTo(0));

        cohort(id)
                .body(
                        "memberIds",
                        contains(
                                guest.toString(), TestTokens.memberId("learner").toString()));
    }

    @Test
    void lateJoinersAreGivenTimeToCatchUp() {
        UUID guest = Academy.newMember("Guest", null);
        UUID late = Academy.newMember("Late", null);
        String id = planned(with(
                with(
                        world.content(5, guest),
                        "startsOn",
                        CohortWorld.TODAY.minusDays(20).toString()),
                "dueDates",
                List.of(Map.of(
                        "number", 1, "dueOn", CohortWorld.TODAY.minusDays(3).toString()))));
        change(id, "launch", 0).then().statusCode(200);
        join(id, late).then().body("members.how", contains("enrolled"));

        as("learner", guest)
                .get("/api/enrolments/" + enrolment(id, guest))
                .then()
                .body("activities[0].late", equalTo(true))
                .body("late", equalTo(1));
        as("learner", late)
                .get("/api/enrolments/" + enrolment(id, late))
                .then()
                .body(
                        "activities[0].dueOn",
                        equalTo(CohortWorld.TODAY.plusDays(14).toString()))
                .body("late", equalTo(0));
    }

    @Test
    void whoeverIsDeactivatedGivesTheirPlaceToWhoWaits() {
        UUID[] two = members(2, Academy.NORTH);
        String id = world.launched(1, two);

        Academy.deactivated(two[0], "Member 0", Academy.NORTH);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertEquals(List.of("left", "enrolled"), statuses(id, two)));
        as("manager")
                .get("/api/cohorts/" + id + "/enrolments?status=left")
                .then()
                .body("items.leftBecause", contains("deactivated"));
    }

    @Test
    void whoeverIsBackSinceAnOldDeactivationKeepsTheirPlace() {
        UUID member = Academy.newMember("Back again", Academy.NORTH);
        String id = world.launched(1, member);

        gone(member, 1);
        assertEquals("enrolled", status(id, member));

        gone(member, 2);
        assertEquals("left", status(id, member));
    }

    @Test
    void aFileOfMembersIsTakenWhole() {
        UUID[] two = members(2, null);
        UUID guest = Academy.newMember("Guest", null);
        String id = world.launched(2, guest);
        String good =
                "Name;E-mail\nA;" + two[0] + "@praxis.example\nB;" + two[1] + "@PRAXIS.example\nG;" + guest + "\n";

        file(id, "?dryRun=true", good)
                .then()
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("enrolled", equalTo(1))
                .body("waiting", equalTo(1))
                .body("already", equalTo(1));
        cohort(id).body("enrolled", equalTo(1)).body("waiting", equalTo(0));
        file(id, "", good + "X;nobody@praxis.example\n")
                .then()
                .statusCode(200)
                .body("enrolled", equalTo(0))
                .body("errors.line", contains(5))
                .body("errors.message", contains("is nobody in the academy"));
        cohort(id).body("enrolled", equalTo(1));
        file(id, "?partial=true", good + "X;nobody@praxis.example\n")
                .then()
                .body("enrolled", equalTo(1))
                .body("waiting", equalTo(1))
                .body("rejected", equalTo(1));
        file(id, "", good).then().body("already", equalTo(3));
        cohort(id).body("enrolled", equalTo(2)).body("waiting", equalTo(1));
        problem(file(id, "", "name\nSam"), 400, "validation");
    }

    @Test
    void whoGoesOnInAnotherCohortTakesWhatTheyDidWithThem() {
        UUID[] two = members(2, null);
        String from = world.launched(1, two);
        UUID there = Academy.newMember("There", null);
        String to = world.launched(2, there);
        String enrolment = enrolment(from, two[0]);
        says(two[0], enrolment, 1, 0, Map.of("done", true, "minutes", 12))
                .then()
                .statusCode(200);

        world.bulk(from, Map.of("toCohortId", to), "transfer", enrolment)
                .then()
                .statusCode(200)
                .body("done", equalTo(1));

        assertEquals(List.of("transferred", "enrolled"), statuses(from, two));
        as("learner", two[0])
                .get("/api/enrolments/" + enrolment(to, two[0]))
                .then()
                .body("enrolment.status", equalTo("started"))
                .body("activities[0].state", equalTo("done"))
                .body("minutesSpent", equalTo(12));
        cohort(to).body("enrolled", equalTo(2));
        as("learner", two[0]).get("/api/enrolments/mine").then().body("items.cohort.id", contains(to));
        // Not into a cohort that one does not run, nor into one that has not set out.
        UUID other = Academy.newMember("Other", null);
        String foreign = planned(with(world.content(2, there), "facilitatorId", other));
        problem(world.bulk(from, Map.of("toCohortId", foreign), "transfer", enrolment(from, two[1])), 400, "validation")
                .body("violations.field", contains("toCohortId"));
    }

    @Test
    void transfersThatCrossDoNotBlockOneAnother() {
        UUID[] four = members(4, null);
        String one = world.launched(4, four[0], four[1]);
        String other = world.launched(4, four[2], four[3]);
        List<List<String>> moves = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            moves.add(List.of(one, other, enrolment(one, four[i])));
            moves.add(List.of(other, one, enrolment(other, four[2 + i])));
        }

        List<Integer> done = moves.parallelStream()
                .map(move -> world.bulk(move.get(0), Map.of("toCohortId", move.get(1)), "transfer", move.get(2))
                        .then()
                        .statusCode(200)
                        .extract()
                        .<Integer>path("done"))
                .toList();

        assertEquals(List.of(1, 1, 1, 1), done);
        cohort(one).body("enrolled", equalTo(2));
        cohort(other).body("enrolled", equalTo(2));
    }

    @Test
    void manyAreRemindedExtendedAttendedAndRemovedAtOnce() {
        UUID[] three = members(3, null);
        String id = world.launched(2, three);
        String[] all = Stream.of(three).map(member -> enrolment(id, member)).toArray(String[]::new);

        world.bulk(id, Map.of(), "remind", all)
                .then()
                .statusCode(200)
                .body("done", equalTo(2))
                .body("results[2].message", equalTo("They wait for a place."));
        world.bulk(id, Map.of(), "remind", all[0])
                .then()
                .body("results[0].message", equalTo("They were reminded within the last day."));
        String day = CohortWorld.TODAY.plusDays(30).toString();
        world.bulk(id, Map.of("activity", 1, "dueOn", day), "extend", all[0])
                .then()
                .body("done", equalTo(1));
        world.bulk(
                        id,
                        Map.of("activity", CohortWorld.MEET),
                        "attended",
                        all[0],
                        all[1],
                        UUID.randomUUID().toString())
                .then()
                .body("done", equalTo(2))
                .body("results[2].message", equalTo("They are not in this cohort."));
        as("learner", three[0])
                .get("/api/enrolments/" + all[0])
                .then()
                .body("activities[0].dueOn", equalTo(day))
                .body("activities[1].state", equalTo("done"))
                .body("enrolment.status", equalTo("started"));
        world.bulk(id, Map.of("words", "Never came"), "remove", all[1]).then().body("done", equalTo(1));
        assertEquals(List.of("started", "left", "enrolled"), statuses(id, three));
        problem(world.bulk(id, Map.of("activity", CohortWorld.ASSIGNMENT), "attended", all[0]), 400, "validation");
        problem(world.bulk(id, Map.of("activity", 9), "extend", all[0]), 400, "validation");
        problem(
                world.bulk(
                        id,
                        Map.of(
                                "activity",
                                1,
                                "dueOn",
                                CohortWorld.TODAY.plusDays(99).toString()),
                        "extend",
                        all[0]),
                400,
                "validation");
    }

    @Test
    void whoDoesNotRunACohortDoesNotKnowOfAnyOfThis() {
        UUID[] two = members(2, null);
        String id = world.launched(1, two);
        UUID otherFacilitator = Academy.newMember("Other", null);
        world.launched(1, otherFacilitator);
        for (UUID stranger : List.of(two[0], otherFacilitator)) {
            problem(
                    as("learner", stranger)
                            .body(Map.of("memberIds", List.of(stranger)))
                            .post("/api/cohorts/" + id + "/members"),
                    404,
                    "not-found");
            problem(
                    as("learner", stranger)
                            .body(Map.of("action", "remove", "enrolmentIds", List.of(enrolment(id, two[0]))))
                            .post("/api/cohorts/" + id + "/bulk"),
                    404,
                    "not-found");
            problem(
                    as("learner", stranger)
                            .contentType("text/csv")
                            .body("email\n" + stranger)
                            .post("/api/cohorts/" + id + "/members/import"),
                    404,
                    "not-found");
        }
        problem(as("learner", two[1]).post("/api/enrolments/" + enrolment(id, two[0]) + "/leave"), 404, "not-found");
        problem(as("learner", two[1]).post("/api/enrolments/" + UUID.randomUUID() + "/leave"), 404, "not-found");
        problem(as("learner", two[1]).post("/api/enrolments/" + enrolment(id, two[0]) + "/start"), 404, "not-found");
    }

    @Test
    void aChangeOfManyThatIsRepeatedUnderItsKeyIsMadeOnce() {
        UUID guest = Academy.newMember("Guest", null);
        String id = world.launched(2, guest);
        String key = UUID.randomUUID().toString();
        Map<String, Object> command = Map.of("action", "remind", "enrolmentIds", List.of(enrolment(id, guest)));

        for (int i = 0; i < 2; i++) {
            as("manager")
                    .header("Idempotency-Key", key)
                    .body(command)
                    .post("/api/cohorts/" + id + "/bulk")
                    .then()
                    .statusCode(200)
                    .body("done", equalTo(1))
                    .body("results[0].memberId", notNullValue());
        }
    }

    private static Response file(String cohortId, String query, String csv) {
        return as("manager")
                .contentType("text/csv")
                .body(csv.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/api/cohorts/" + cohortId + "/members/import" + query);
    }

    private static List<String> statuses(String cohortId, UUID... members) {
        return Stream.of(members).map(member -> status(cohortId, member)).toList();
    }

    /** What is done where a member's deactivation is read: the directory knows version 1 of them, in which they are active. */
    private void gone(UUID member, long version) {
        try {
            VertxContextSupport.subscribeAndAwait(() -> leavers.gone(member, version));
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
