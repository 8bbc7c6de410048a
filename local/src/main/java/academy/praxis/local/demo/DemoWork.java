package academy.praxis.local.demo;

import academy.praxis.local.api.Answer;
import academy.praxis.local.api.Api;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What the work is, what good performers do, and what is in people's way. Goes on where an earlier loading ended. */
final class DemoWork {
    private static final String CURATOR = "jonas.weber@praxis.example";

    private final Loading loading;
    private final Api curator;
    private final Map<String, JsonNode> present = new ConcurrentHashMap<>();

    DemoWork(Loading loading) {
        this.loading = loading;
        this.curator = loading.as(CURATOR);
    }

    void load() {
        curator.all("/api/jobs").forEach(job -> know("job", job.path("name"), job));
        curator.all("/api/tasks").forEach(task -> know("task", task.path("key"), task));
        curator.all("/api/practices").forEach(practice -> know("practice", practice.path("what"), practice));
        curator.all("/api/obstacles").forEach(obstacle -> know("obstacle", obstacle.path("what"), obstacle));
        loading.each("jobs", DemoData.work(), this::job);
        loading.each("obstacles", DemoData.obstacles(), this::obstacle);
    }

    private void know(String kind, JsonNode natural, JsonNode thing) {
        present.put(kind + " " + natural.asText(), thing);
    }

    private int job(JsonNode job) {
        boolean isNew = !present.containsKey("job " + job.path("name").asText());
        JsonNode made = make("job", job.path("name"), "/api/jobs", curator, DemoData.content(job, "tasks"));
        for (JsonNode task : job.path("tasks")) {
            ObjectNode content = DemoData.content(task, "outcome", "practices");
            content.set("jobId", made.path("id"));
            if (task.path("outcome").isTextual()) {
                content.put(
                        "outcomeId", loading.id("outcome", task.path("outcome").asText()));
            }
            JsonNode madeTask = make("task", task.path("key"), "/api/tasks", curator, content);
            for (JsonNode practice : task.path("practices")) {
                ObjectNode what = DemoData.content(practice, "observedBy");
                what.set("taskId", madeTask.path("id"));
                what.put(
                        "observedBy",
                        loading.id("member", practice.path("observedBy").asText()));
                make("practice", practice.path("what"), "/api/practices", curator, what);
            }
        }
        return isNew ? 1 : 0;
    }

    private int obstacle(JsonNode obstacle) {
        boolean isNew = !present.containsKey("obstacle " + obstacle.path("what").asText());
        Api reporter = loading.as(obstacle.path("reporter").asText());
        ObjectNode content = DemoData.content(obstacle, "reporter", "task", "answers");
        content.set(
                "taskId", present.get("task " + obstacle.path("task").asText()).path("id"));
        JsonNode answer = make("obstacle", obstacle.path("what"), "/api/obstacles", reporter, content);
        // Who reports is told of similar ones as well.
        JsonNode made = answer.has("obstacle") ? answer.path("obstacle") : answer;
        diagnose(reporter, "/api/obstacles/" + made.path("id").asText(), obstacle.path("answers"));
        return isNew ? 1 : 0;
    }

    /** Answers question by question, as a person does; who has answered already is not asked again. */
    private void diagnose(Api reporter, String path, JsonNode answers) {
        Answer diagnosis = reporter.get(path + "/diagnosis").orThrow();
        List<Map<String, String>> given = new ArrayList<>();
        for (JsonNode said : diagnosis.body().path("answers")) {
            given.add(Map.of(
                    "question", said.path("question").asText(),
                    "answer", said.path("answer").asText()));
        }
        for (String answer : DemoData.texts(answers).subList(given.size(), answers.size())) {
            given.add(Map.of("question", diagnosis.body().at("/next/question").asText(), "answer", answer));
            diagnosis = reporter.put(path + "/diagnosis", Map.of("answers", given), diagnosis.version())
                    .orThrow();
        }
    }

    private JsonNode make(String kind, JsonNode natural, String path, Api as, ObjectNode content) {
        String key = kind + " " + natural.asText();
        return present.computeIfAbsent(
                key,
                missing -> loading.eventually(() -> as.post(path, content, Loading.key(kind, natural.asText())))
                        .body());
    }
}
