package academy.praxis.k8s;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.fabric8.openshift.api.model.monitoring.v1.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Alerts and dashboards ask for what somebody measures, and each alert says what to do. */
class MonitoringTest {
    private static final Path MONITORING = Fixtures.K8S.resolve("components/monitoring");
    private static final Pattern OURS = Pattern.compile("\\b(praxis_[a-z_]+|cnpg_(?:outbox|academy)_[a-z_]+)");
    private static final Pattern METER = Pattern.compile("\"(praxis(?:\\.[a-z]+)+)\"");

    @Test
    void everyAlertHasARunbookAndEveryRunbookAnAlert() throws IOException {
        var named = rules().stream()
                .map(rule -> rule.getAnnotations().get("runbook_url").replaceAll(".*/", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        try (Stream<Path> files = Files.list(Fixtures.K8S.resolve("runbooks"))) {
            assertEquals(
                    files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new)),
                    named);
        }
        rules().forEach(rule -> assertFalse(rule.getLabels().get("severity").isEmpty(), rule.getAlert()));
    }

    @Test
    void alertsAndDashboardsAskForMetricsThatAreMade() throws IOException {
        var asked = new TreeSet<String>();
        rules().forEach(rule -> asked.addAll(ours(rule.getExpr().getStrVal())));
        for (Path dashboard : dashboards()) {
            asked.addAll(ours(Files.readString(dashboard)));
        }
        assertTrue(asked.contains("praxis_dead_letters_total"), asked::toString);

        assertEquals(Set.of(), unmade(asked));
    }

    @Test
    void aMetricThatNobodyMakesIsSeen() throws IOException {
        assertEquals(
                Set.of("praxis_outbox_age_seconds", "cnpg_outbox_oldest"),
                unmade(Set.of("praxis_outbox_age_seconds", "cnpg_outbox_oldest", "praxis_outbox_relayed_total")));
    }

    @Test
    void aDashboardIsOneThatGrafanaReads() throws IOException {
        for (Path file : dashboards()) {
            JsonNode dashboard = new ObjectMapper().readTree(file.toFile());
            assertTrue(dashboard.get("uid").asText().startsWith("praxis-"), file::toString);
            assertEquals(
                    dashboard.get("panels").size(),
                    Trees.each(dashboard.get("panels"))
                            .map(panel -> panel.get("id").asInt())
                            .distinct()
                            .count());
            dashboard
                    .get("panels")
                    .forEach(panel -> panel.get("targets")
                            .forEach(target ->
                                    assertFalse(target.get("expr").asText().isBlank())));
        }
    }

    @Test
    void queriesAskTablesThatMigrationsMake() throws IOException {
        var tables = new TreeSet<String>();
        for (String migrations : List.of(
                "identity", "catalog-service", "mentoring-service", "performance-service", "service-kit/postgres")) {
            try (Stream<Path> files =
                    Files.walk(Fixtures.REPOSITORY.resolve(migrations).resolve("src/main/resources/db"))) {
                files.filter(file -> file.toString().endsWith(".sql"))
                        .map(Fixtures::read)
                        .forEach(sql -> Pattern.compile("(?i)create table (\\w+)")
                                .matcher(sql)
                                .results()
                                .forEach(match -> tables.add(match.group(1))));
            }
        }
        for (JsonNode query : queries().values().stream().toList()) {
            var table = Pattern.compile("from (\\w+)(?: |$)")
                    .matcher(query.get("query").asText().replaceAll("epoch from \\w+\\(\\) - ", ""));
            assertTrue(table.find() && tables.contains(table.group(1)), query::toString);
        }
    }

    private static List<Rule> rules() {
        PrometheusRule rule = Manifests.parse(Fixtures.read(MONITORING.resolve("alerts.yaml")), PrometheusRule.class);
        return rule.getSpec().getGroups().get(0).getRules();
    }

    private static List<Path> dashboards() throws IOException {
        try (Stream<Path> files = Files.list(MONITORING.resolve("dashboards"))) {
            return files.sorted().toList();
        }
    }

    private static Set<String> ours(String text) {
        return OURS.matcher(text).results().map(match -> match.group(1)).collect(Collectors.toSet());
    }

    private static Set<String> unmade(Set<String> asked) throws IOException {
        var made = new TreeSet<String>();
        meters().forEach(meter -> {
            String name = meter.replace('.', '_');
            Stream.of("", "_total", "_seconds_count", "_seconds_sum", "_seconds_max")
                    .forEach(suffix -> made.add(name + suffix));
        });
        queries()
                .forEach((name, query) -> query.get("metrics")
                        .forEach(metric -> metric.fieldNames()
                                .forEachRemaining(column -> made.add("cnpg_" + name + "_" + column))));
        return asked.stream().filter(name -> !made.contains(name)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static java.util.Map<String, JsonNode> queries() throws IOException {
        var queries = new java.util.TreeMap<String, JsonNode>();
        for (String file : List.of("queries.yaml", "academy-queries.yaml")) {
            new YAMLMapper()
                    .readTree(Fixtures.read(
                            Fixtures.K8S.resolve("engines/postgres").resolve(file)))
                    .properties()
                    .forEach(field -> queries.put(field.getKey(), field.getValue()));
        }
        return queries;
    }

    /** The names under which sources measure: in files that know a registry of meters. */
    private static Set<String> meters() throws IOException {
        var meters = new TreeSet<String>();
        for (String module : List.of(
                "identity",
                "catalog-service",
                "mentoring-service",
                "community-service",
                "performance-service",
                "gateway",
                "service-kit/messaging")) {
            try (Stream<Path> files =
                    Files.walk(Fixtures.REPOSITORY.resolve(module).resolve("src/main/java"))) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .map(Fixtures::read)
                        .filter(text -> text.contains("MeterRegistry"))
                        .forEach(text -> METER.matcher(text).results().forEach(match -> meters.add(match.group(1))));
            }
        }
        return meters;
    }
}
