package academy.praxis.k8s;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The fields that are used here of kinds that no model on Maven Central knows, written after the operators' published APIs
 * ({@code schemas.yaml} names their versions). A field that is not written there is refused; whoever uses another one looks it up
 * and adds it.
 */
final class Schemas {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode ALL = read();
    private static final Map<String, Schema> COMPILED = new ConcurrentHashMap<>();

    private Schemas() {}

    /** @throws IllegalArgumentException when the kind is unknown or the object is not of it */
    static void check(String kind, JsonNode object) {
        if (!ALL.has(kind)) {
            throw new IllegalArgumentException("Not a strict manifest: no model for " + kind);
        }
        var faults = COMPILED.computeIfAbsent(kind, Schemas::compile).validate(object.toString(), InputFormat.JSON);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("Not a strict manifest: " + kind + " "
                    + object.at("/metadata/name").asText() + ": " + faults);
        }
    }

    private static Schema compile(String kind) {
        ObjectNode schema = JSON.createObjectNode();
        schema.put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        properties.putObject("apiVersion").put("type", "string");
        properties.putObject("kind").put("type", "string");
        properties.set("metadata", ALL.get("metadata"));
        properties.set("spec", ALL.get(kind));
        schema.putArray("required").add("metadata").add("spec");
        schema.set("$defs", ALL.get("$defs"));
        close(schema);
        return REGISTRY.getSchema(schema.toString());
    }

    /** An object with named properties has no others. */
    private static void close(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.get("properties") instanceof ObjectNode
                && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        node.forEach(Schemas::close);
    }

    private static JsonNode read() {
        try {
            return new YAMLMapper().readTree(Fixtures.read("schemas.yaml"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
