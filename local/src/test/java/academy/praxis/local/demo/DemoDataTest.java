package academy.praxis.local.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.local.academy.Academy;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DemoDataTest {

    private static Set<String> values(List<JsonNode> things, String field) {
        return things.stream().map(thing -> thing.path(field).asText()).collect(Collectors.toSet());
    }

    private final Set<String> members = values(DemoData.members(), "email");
    private final Set<String> teams = values(DemoData.teams(), "name");
    private final Set<String> items = values(DemoData.items(), "key");
    private final List<String> dangling = new ArrayList<>();

    private void refers(Set<String> known, JsonNode reference) {
        if (reference.isTextual() && !known.contains(reference.asText())) {
            dangling.add(reference.asText());
        }
    }

    private void refersToAll(Set<String> known, JsonNode references) {
        references.forEach(reference -> refers(known, reference));
    }

    @Test
    void theAcademyHasTheSizeThatItPromises() {
        assertEquals(8, teams.size());
        assertEquals(60, members.size());
        assertTrue(items.size() >= 80, items.size() + " items");
        assertEquals(10, values(DemoData.items(), "form").size());
        assertEquals(2, DemoData.cohorts().size());
    }

    @Test
    void naturalKeysAreUnique() {
        assertEquals(DemoData.members().size(), members.size());
        assertEquals(DemoData.items().size(), items.size());
        assertEquals(DemoData.items().size(), values(DemoData.items(), "title").size());
        assertEquals(DemoData.spaces().size(), values(DemoData.spaces(), "name").size());
        Set<String> posts = new HashSet<>();
        DemoData.posts()
                .forEach(post -> posts.add(
                        post.path("space").asText() + "/" + post.path("title").asText()));
        assertEquals(DemoData.posts().size(), posts.size());
    }

    @Test
    void whoeverIsNamedIsAMember() {
        DemoData.teams().forEach(team -> refers(members, team.path("lead")));
        DemoData.items().forEach(item -> refers(members, item.path("owner")));
        DemoData.helped().forEach(item -> {
            refersToAll(members, item.path("helped"));
            refersToAll(members, item.path("didNotHelp"));
        });
        DemoData.work()
                .forEach(job -> job.path("tasks")
                        .forEach(task -> task.path("practices")
                                .forEach(practice -> refers(members, practice.path("observedBy")))));
        DemoData.obstacles().forEach(obstacle -> refers(members, obstacle.path("reporter")));
        DemoData.spaces().forEach(space -> {
            refers(members, space.path("owner"));
            refersToAll(members, space.path("members"));
        });
        DemoData.posts().forEach(post -> {
            refers(members, post.path("author"));
            post.path("comments").forEach(comment -> refers(members, comment.path("author")));
            post.path("thanks").forEach(thanks -> refers(members, thanks.path("from")));
            post.path("reports").forEach(report -> refers(members, report.path("from")));
        });
        DemoData.swaps().forEach(swap -> {
            refers(members, swap.path("offerer"));
            refers(members, swap.path("partner"));
            swap.path("answers")
                    .forEach(answer -> refers(
                            Set.of(
                                    swap.path("offerer").asText(),
                                    swap.path("partner").asText()),
                            answer.path("by")));
        });
        DemoData.outcomes().forEach(outcome -> refers(members, outcome.path("owner")));
        DemoData.cohorts().forEach(cohort -> refers(members, cohort.path("facilitator")));
        DemoData.mentorProfiles().forEach(profile -> refers(members, profile.path("member")));
        DemoData.menteeRequests().forEach(request -> {
            refers(members, request.path("member"));
            request.path("preferredMentors").forEach(tied -> refersToAll(members, tied));
        });
        DemoData.pairings().forEach(pairing -> {
            refers(values(DemoData.menteeRequests(), "member"), pairing.path("mentee"));
            refers(values(DemoData.mentorProfiles(), "member"), pairing.path("mentor"));
        });

        assertEquals(List.of(), dangling);
        assertTrue(members.contains(Academy.ADMIN));
        assertTrue(members.contains(DemoItems.CURATOR));
    }

    @Test
    void nobodyOfThePairingsReportsToTheOther() {
        Map<String, String> leads = DemoData.teams().stream()
                .collect(Collectors.toMap(
                        team -> team.path("name").asText(),
                        team -> team.path("lead").asText()));
        Map<String, String> teams = DemoData.members().stream()
                .collect(Collectors.toMap(
                        member -> member.path("email").asText(),
                        member -> member.path("team").asText()));

        DemoData.pairings().forEach(pairing -> {
            String mentee = pairing.path("mentee").asText();
            String mentor = pairing.path("mentor").asText();
            assertNotEquals(mentor, leads.get(teams.get(mentee)));
            assertNotEquals(mentee, leads.get(teams.get(mentor)));
        });
    }

    @Test
    void aStepOfASwapComesOnceBothAnsweredTheOneBefore() {
        DemoData.swaps().forEach(swap -> {
            List<Integer> steps = new ArrayList<>();
            swap.path("answers").forEach(answer -> {
                int step = answer.path("step").asInt();
                assertTrue(step <= 1 + steps.size() / 2, swap.path("key").asText() + " step " + step);
                steps.add(step);
            });
        });
    }

    @Test
    void whateverIsNamedIsThere() {
        DemoData.members().forEach(member -> refers(teams, member.path("team")));
        DemoData.spaces().forEach(space -> refers(teams, space.path("team")));
        DemoData.cohorts().forEach(cohort -> {
            refersToAll(teams, cohort.path("teams"));
            refers(values(DemoData.programmes(), "key"), cohort.path("programme"));
        });
        DemoData.posts().forEach(post -> {
            refers(values(DemoData.spaces(), "key"), post.path("space"));
            refersToAll(items, post.path("items"));
        });
        DemoData.swaps().forEach(swap -> refers(values(DemoData.spaces(), "key"), swap.path("space")));
        DemoData.collections()
                .forEach(collection -> collection.path("entries").forEach(entry -> refers(items, entry.path("item"))));
        DemoData.helped().forEach(item -> refers(items, item.path("item")));
        DemoData.programmes().forEach(programme -> {
            refers(values(DemoData.outcomes(), "key"), programme.path("outcome"));
            programme
                    .path("modules")
                    .forEach(module ->
                            module.path("activities").forEach(activity -> refers(items, activity.path("item"))));
        });

        assertEquals(List.of(), dangling);
    }

    @Test
    void everyOutcomeHasItsFileOfObservations() {
        for (JsonNode outcome : DemoData.outcomes()) {
            List<String> lines =
                    DemoData.csv(outcome.path("observations").asText()).lines().toList();
            assertEquals("unit,period,value,denominator", lines.get(0));
            lines.stream().skip(1).map(line -> line.split(",")[0]).forEach(unit -> {
                if (!teams.contains(unit)) {
                    dangling.add(unit);
                }
            });
        }
        assertEquals(List.of(), dangling);
        assertEquals(1 + 8 * 40, DemoData.csv("observations.csv").lines().count());
    }

    @Test
    void theSameThingHasTheSameKeyAndOthersHaveOthers() {
        assertEquals(Loading.key("team", "Crisis Team"), Loading.key("team", "Crisis Team"));
        assertTrue(!Loading.key("team", "Crisis Team").equals(Loading.key("team", "Crisis-Team")));
        assertTrue(Loading.key("space", "Koffiehoek (Nederlands) ".repeat(9)).matches("[\\x21-\\x7e]{8,128}"));
    }

    @Test
    void obstaclesAreInTasksAndStudiesAreOfOutcomesAndCohorts() {
        List<JsonNode> tasks = new ArrayList<>();
        DemoData.work().forEach(job -> job.path("tasks").forEach(tasks::add));
        Set<String> outcomes = values(DemoData.outcomes(), "key");
        tasks.forEach(task -> refers(outcomes, task.path("outcome")));
        DemoData.obstacles().forEach(obstacle -> refers(values(tasks, "key"), obstacle.path("task")));
        DemoData.swaps().forEach(swap -> refers(values(tasks, "key"), swap.path("taskId")));
        DemoData.studies().forEach(study -> {
            refers(outcomes, study.path("outcome"));
            refersToAll(values(DemoData.cohorts(), "key"), study.path("cohorts"));
        });

        assertEquals(List.of(), dangling);
    }
}
