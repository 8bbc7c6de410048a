package academy.praxis.local.story;

import academy.praxis.local.academy.PraxisException;
import academy.praxis.local.api.Answer;
import academy.praxis.local.api.Api;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * From a result that somebody owns to a cohort that works for it, with people of the demo academy, through the gateway only.
 * What it makes has the time in its name, so that it can be played again.
 */
public final class Story {

    private static final String SPACE = "Ask the academy";
    private static final int LINE = 90;
    private static final int DONE = 200;
    private static final int CREATED = 201;
    private static final int ACCEPTED = 202;

    private final Narrator tell;
    private final PrintWriter out;
    private final Api manager;
    private final Api owner;
    private final Api curator;
    private final Api learner;
    private final Api colleague;
    private final String run = LocalDateTime.now().format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss"));

    /** Played against that academy. */
    public Story(Api api, PrintWriter out) {
        this.tell = new Narrator(out);
        this.out = out;
        this.manager = api.as("jonas.weber@praxis.example");
        this.owner = api.as("grace.okafor@praxis.example");
        this.curator = api.as("lotte.devries@praxis.example");
        this.learner = api.as("sam.murphy@praxis.example");
        this.colleague = api.as("noor.bakker@praxis.example");
    }

    /**
     * Plays it.
     *
     * @throws PraxisException at the first answer that is not as expected
     */
    public void play() {
        Instant began = Instant.now();
        Answer outcome = managerSetsAnOutcome();
        observationsAreImported(outcome);
        Answer item = itemIsPublished();
        itemIsKnownElsewhere(item);
        learnerFinds(item);
        learnerAsksTheAcademy();
        learnerAsksAndIsAnswered(item);
        Answer cohort = cohortIsLaunched(outcome, item);
        learnerIsEnrolled(cohort);
        poolIsMatched();
        out.printf(
                Locale.ROOT,
                "%nAll as expected: %d requests in %.1f s. An outcome with an owner and its numbers, an item that"
                        + " travelled over the bus,%na question with an accepted answer, a cohort that %s is in, and"
                        + " a match round whose three results were proven.%n",
                tell.requests(),
                Duration.between(began, Instant.now()).toMillis() / 1000.0,
                "Sam Murphy");
        out.flush();
    }

    private Answer managerSetsAnOutcome() {
        tell.step("Jonas Weber, manager, signs in");
        manager.signIn();
        Answer me = tell.expect(DONE, () -> manager.get("/api/members/me"));
        tell.note(me.text("displayName") + ", " + me.text("jobRole"));
        tell.step("He sets an outcome, with Grace Okafor, clinical director, as its owner");
        String ownerId = memberId(owner);
        Answer outcome = tell.expect(
                CREATED,
                () -> manager.post(
                        "/api/outcomes",
                        Map.of(
                                "title",
                                "Calls returned the same day (" + run + ")",
                                "why",
                                "People who wait for a call give up, or come back in a crisis.",
                                "ownerId",
                                ownerId,
                                "metric",
                                Map.of(
                                        "name", "Calls not returned the same day",
                                        "kind", "error-rate",
                                        "unit", "percent",
                                        "direction", "lower-is-better",
                                        "baseline", 24.0,
                                        "target", 10.0,
                                        "decisionRule", "Below 12 for eight weeks: all teams work this way."),
                                "unitOfAnalysis",
                                "team",
                                "cadence",
                                "weekly"),
                        key("outcome")));
        tell.note("\"" + outcome.text("title") + "\", from 24 to 10 percent");
        tell.step("Grace Okafor accepts: the result is hers");
        Answer accepted = tell.expect(
                DONE, () -> owner.post("/api/outcomes/" + outcome.id() + "/acceptance", null, null, version(outcome)));
        tell.note("accepted at " + accepted.text("ownerAcceptedAt"));
        return outcome;
    }

    private void observationsAreImported(Answer outcome) {
        tell.step("Jonas imports what was measured, from a CSV");
        String csv = observations();
        Answer report =
                tell.expect(DONE, () -> manager.postCsv("/api/outcomes/" + outcome.id() + "/observations/import", csv));
        long lines = csv.lines().count() - 1;
        tell.check(
                report.body().path("accepted").asLong() == lines,
                lines + " lines should be accepted, and " + report.body().path("accepted") + " were: "
                        + report.body().path("errors"));
        tell.note(lines + " lines accepted, " + report.body().path("rejected").asLong() + " rejected");
    }

    private String observations() {
        StringBuilder csv = new StringBuilder("unit,period,value,denominator\n");
        List<JsonNode> teams = manager.all("/api/teams");
        tell.check(!teams.isEmpty(), "there should be teams; has the demo academy been loaded?");
        for (int week = 30; week < 42; week++) {
            for (int team = 0; team < teams.size(); team++) {
                double value = 24 - 0.6 * (week - 30) + (team * 7 + week * 3) % 5;
                csv.append('"')
                        .append(teams.get(team).path("name").asText().replace("\"", "\"\""))
                        .append(String.format(Locale.ROOT, "\",2026-W%02d,%.2f,%d%n", week, value, 40 + team));
            }
        }
        return csv.toString();
    }

    private Answer itemIsPublished() {
        tell.step("Lotte de Vries, curator, writes a two-minute item and publishes it");
        Answer draft = tell.expect(
                CREATED,
                () -> curator.post(
                        "/api/items",
                        Map.of(
                                "title",
                                "Return a call in ninety seconds (" + run + ")",
                                "summary",
                                "An opening, a question and an agreement, for the minutes between two people.",
                                "body",
                                "1. Say who you are and why you call.\n2. Ask what has changed since.\n"
                                        + "3. Agree on one next step and say when.",
                                "form",
                                "micro",
                                "minutes",
                                2,
                                "languages",
                                List.of("en"),
                                "tasks",
                                List.of("first-contact"),
                                "obstacles",
                                List.of("little-time"),
                                "skills",
                                List.of("listening")),
                        key("item")));
        Answer published = tell.expect(
                DONE, () -> curator.post("/api/items/" + draft.id() + "/publication", null, null, version(draft)));
        tell.note("\"" + published.text("title") + "\" is " + published.text("status"));
        return published;
    }

    private void itemIsKnownElsewhere(Answer item) {
        tell.step("The performance service hears of it through Kafka");
        Answer known = tell.until(
                "the item's arrival in the performance service",
                Answer::isDone,
                () -> manager.get("/api/outcomes/known-items/" + item.id()));
        tell.check(known.text("title").equals(item.text("title")), "the item should have the same title there");
        tell.note("the same title there: \"" + known.text("title") + "\"");
    }

    private void learnerFinds(Answer item) {
        tell.step("Sam Murphy, nurse, looks for help with returning calls and finds it");
        Answer found = tell.expect(DONE, () -> learner.get("/api/items?q=return%20ninety&form=micro&limit=20"));
        tell.check(contains(found.body().path("items"), "id", item.id()), "the new item should be among what is found");
        tell.note(found.body().path("items").size() + " found, the new one among them");
        Answer read = tell.expect(DONE, () -> learner.get("/api/items/" + item.id()));
        tell.note(read.text("summary"));
    }

    private void learnerAsksTheAcademy() {
        tell.step("She asks the academy in her own words");
        Answer found = tell.until(
                "an answer",
                answer -> !answer.body().path("noGoodAnswer").asBoolean(true),
                () -> learner.get("/api/search?q=What%20belongs%20in%20a%20safety%20plan%3F"));
        tell.note("from \"" + found.body().path("answer").path("title").asText() + "\":");
        tell.note(shortened(found.body().path("answer").path("text").asText()));
        tell.note("and whom to ask: " + String.join(", ", texts(found.body().path("people"), "displayName")));
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= LINE ? line : line.substring(0, LINE - 1) + "…";
    }

    private static List<String> texts(JsonNode things, String field) {
        return StreamSupport.stream(things.spliterator(), false)
                .map(thing -> thing.path(field).asText())
                .toList();
    }

    private void learnerAsksAndIsAnswered(Answer item) {
        tell.step("Sam asks a question about it in the space \"" + SPACE + "\"");
        JsonNode space = learner.all("/api/spaces").stream()
                .filter(one -> one.path("name").asText().equals(SPACE))
                .findFirst()
                .orElseThrow(() ->
                        new PraxisException("There is no space \"" + SPACE + "\"; has the demo academy been loaded?"));
        tell.note("who reads there: " + space.path("audience").asText());
        Answer question = tell.expect(
                CREATED,
                () -> learner.post(
                        "/api/posts",
                        Map.of(
                                "spaceId", space.path("id").asText(),
                                "kind", "question",
                                "title", "What if they do not pick up? (" + run + ")",
                                "body", "I have two minutes. Do you leave a message, or try again later?",
                                "tags", List.of("phone"),
                                "tasks", List.of("first-contact"),
                                "itemIds", List.of(item.id())),
                        key("question")));
        tell.step("Noor Bakker, psychologist, answers, and Sam accepts the answer");
        Answer answered = tell.expect(
                CREATED,
                () -> colleague.post(
                        "/api/posts/" + question.id() + "/comments",
                        Map.of("body", "Try once more in the afternoon, then write a short letter. Never a message."),
                        key("answer")));
        String commentId = answered.id();
        Answer solved = tell.expect(
                DONE,
                () -> learner.post(
                        "/api/posts/" + question.id() + "/accepted-answer", Map.of("commentId", commentId), null));
        tell.check(solved.text("acceptedCommentId").equals(commentId), "the answer should be marked as accepted");
        tell.note("answered by "
                + solved.body()
                        .path("acceptedAnswer")
                        .path("author")
                        .path("displayName")
                        .asText());
    }

    private Answer cohortIsLaunched(Answer outcome, Answer item) {
        tell.step("Jonas plans a programme towards the outcome, with the new item in it");
        Answer programme = tell.expect(
                CREATED,
                () -> manager.post(
                        "/api/programmes",
                        Map.of(
                                "title",
                                "Calls that come back (" + run + ")",
                                "summary",
                                "Six weeks in which a team learns to return each call the same day.",
                                "outcomeId",
                                outcome.id(),
                                "modules",
                                List.of(Map.of(
                                        "title",
                                        "The first week",
                                        "activities",
                                        List.of(Map.of(
                                                "title", "Read it, then try it once today",
                                                "form", "micro",
                                                "minutes", 2,
                                                "itemId", item.id(),
                                                "kind", "experience"))))),
                        key("programme")));
        tell.expect(
                DONE,
                () -> manager.post(
                        "/api/programmes/" + programme.id() + "/publication", null, null, version(programme)));
        tell.step("He launches a pilot cohort with Sam in it");
        Answer cohort = tell.expect(
                CREATED,
                () -> manager.post(
                        "/api/cohorts",
                        Map.of(
                                "programmeId", programme.id(),
                                "name", "Pilot of " + run,
                                "facilitatorId", memberId(colleague),
                                "startsOn", LocalDate.now().toString(),
                                "endsOn", LocalDate.now().plusWeeks(6).toString(),
                                "pilot", true,
                                "capacity", 12,
                                "memberIds", List.of(memberId(learner))),
                        key("cohort")));
        Answer launched = tell.expect(
                DONE,
                () -> manager.post(
                        "/api/cohorts/" + cohort.id() + "/launch",
                        Map.of("despiteReadiness", "Sam's lead wrote the programme."),
                        null,
                        version(cohort)));
        tell.note(launched.text("name") + " is " + launched.text("status") + ", " + launched.text("enrolled")
                + " enrolled");
        return launched;
    }

    private void learnerIsEnrolled(Answer cohort) {
        tell.step("Sam finds it among their own");
        Answer mine = tell.until(
                "the enrolment's arrival in the learner's list",
                answer -> enrolledIn(answer, cohort.id()),
                () -> learner.get("/api/enrolments/mine?limit=100"));
        JsonNode enrolment = StreamSupport.stream(mine.body().path("items").spliterator(), false)
                .filter(one -> one.path("cohort").path("id").asText().equals(cohort.id()))
                .findFirst()
                .orElseThrow();
        tell.note("\"" + enrolment.path("programme").path("title").asText() + "\", first: "
                + enrolment.path("nextActivities").path(0).path("title").asText());
    }

    /** Looked at and not published, so that those who ask are still there when the story is played again. */
    private void poolIsMatched() {
        tell.step("Jonas matches everyone who asks for a mentor, in three ways, and looks at them side by side");
        Answer round = tell.expect(
                CREATED,
                () -> manager.post(
                        "/api/match-rounds", Map.of("name", "Round of " + run, "kind", "mentor"), key("round")));
        String path = "/api/match-rounds/" + round.id();
        tell.expect(ACCEPTED, () -> manager.post(path + "/solving", null, null, version(round)));
        Answer solved = tell.until(
                "the end of solving", answer -> !answer.text("status").equals("solving"), () -> manager.get(path));
        tell.check(solved.text("status").equals("solved"), "the round is " + solved.text("status"));
        Answer modes = tell.expect(DONE, () -> manager.get(path + "/solutions"));
        for (JsonNode mode : modes.body()) {
            tell.check(
                    mode.path("verified").asBoolean(),
                    "the " + mode.path("mode").asText() + " result is proven");
            tell.note(String.format(
                    Locale.ROOT,
                    "%-8s %d of %d matched, mean score %.2f, worst %.2f, %d pairs would rather have one another",
                    mode.path("mode").asText(),
                    mode.path("matched").asInt(),
                    mode.path("mentees").asInt(),
                    mode.path("meanScore").asDouble(),
                    mode.path("worstScore").asDouble(),
                    mode.path("blockingPairs").asInt()));
        }
        Answer pairs = tell.expect(DONE, () -> manager.get(path + "/solutions/optimal/pairs?limit=1"));
        JsonNode pair = pairs.body().path("items").path(0);
        if (!pair.isMissingNode()) {
            tell.note(pair.path("mentee").path("displayName").asText() + " with "
                    + pair.path("mentor").path("displayName").asText() + ": "
                    + pair.path("reasons").path(0).asText());
        }
    }

    private static boolean enrolledIn(Answer mine, String cohortId) {
        return StreamSupport.stream(mine.body().path("items").spliterator(), false)
                .anyMatch(one -> one.path("cohort").path("id").asText().equals(cohortId));
    }

    private static boolean contains(JsonNode things, String field, String value) {
        return StreamSupport.stream(things.spliterator(), false)
                .anyMatch(one -> one.path(field).asText().equals(value));
    }

    private static String memberId(Api member) {
        return member.get("/api/members/me").orThrow().id();
    }

    private static String version(Answer answer) {
        return answer.version() == null ? answer.text("version") : answer.version();
    }

    private String key(String what) {
        return "story-" + what + "-" + run.replaceAll("\\D", "") + "-"
                + ProcessHandle.current().pid();
    }
}
