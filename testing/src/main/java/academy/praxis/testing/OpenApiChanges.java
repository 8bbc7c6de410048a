package academy.praxis.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What changed between two OpenAPI 3.1 documents, and what of that breaks a client that keeps to the old one: an operation,
 * an answer's property or a success status that is gone; a request that must say more than before, or may no longer say what
 * it did (our services refuse unknown fields); a value of another type.
 */
final class OpenApiChanges {

    private static final int MOST_DIFFERENCES = 30;
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    private final JsonNode before;
    private final JsonNode after;
    private final Set<String> compared = new HashSet<>();
    private final List<String> breaking = new ArrayList<>();

    private OpenApiChanges(JsonNode before, JsonNode after) {
        this.before = before;
        this.after = after;
    }

    /** The changes that break clients, a sentence each. */
    static List<String> breaking(JsonNode before, JsonNode after) {
        OpenApiChanges changes = new OpenApiChanges(before, after);
        changes.paths();
        return changes.breaking;
    }

    /** The first differences of any kind, each with its place. */
    static List<String> differences(JsonNode before, JsonNode after) {
        List<String> found = new ArrayList<>();
        differences("", before, after, found);
        return found.subList(0, Math.min(found.size(), MOST_DIFFERENCES));
    }

    private static void differences(String at, JsonNode before, JsonNode after, List<String> found) {
        if (before.equals(after)) {
            return;
        }
        if (before.isObject() && after.isObject()) {
            Set<String> names = names(before);
            names.addAll(names(after));
            names.forEach(name -> differences(at + "/" + name, before.path(name), after.path(name), found));
        } else if (before.isMissingNode()) {
            found.add("+ " + at);
        } else if (after.isMissingNode()) {
            found.add("- " + at);
        } else {
            found.add("  " + at + ": " + before + " -> " + after);
        }
    }

    private void paths() {
        before.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    if (METHODS.contains(method.getKey())) {
                        String name = method.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey();
                        JsonNode now = after.path("paths").path(path.getKey()).path(method.getKey());
                        if (now.isMissingNode()) {
                            breaking.add(name + " is gone");
                        } else {
                            operation(name, method.getValue(), now);
                        }
                    }
                }));
    }

    private void operation(String name, JsonNode was, JsonNode is) {
        parameters(name, parametersOf(before, was), parametersOf(after, is));
        JsonNode bodyWas = resolve(before, was.path("requestBody"));
        JsonNode bodyIs = resolve(after, is.path("requestBody"));
        if (bodyIs.path("required").asBoolean() && !bodyWas.path("required").asBoolean()) {
            breaking.add(name + " now needs a body");
        }
        content(name + " takes", bodyWas, bodyIs, true);
        was.path("responses").properties().forEach(response -> {
            JsonNode now = is.path("responses").path(response.getKey());
            if (!now.isMissingNode()) {
                String at = name + " answers " + response.getKey();
                content(at, resolve(before, response.getValue()), resolve(after, now), false);
            } else if (response.getKey().startsWith("2")) {
                breaking.add(name + " no longer answers " + response.getKey());
            }
        });
    }

    private static Map<String, JsonNode> parametersOf(JsonNode document, JsonNode operation) {
        Map<String, JsonNode> parameters = new TreeMap<>();
        operation.path("parameters").forEach(reference -> {
            JsonNode parameter = resolve(document, reference);
            parameters.put(
                    parameter.path("in").asText() + " parameter "
                            + parameter.path("name").asText(),
                    parameter);
        });
        return parameters;
    }

    private void parameters(String name, Map<String, JsonNode> was, Map<String, JsonNode> is) {
        is.forEach((parameter, now) -> {
            JsonNode old = was.getOrDefault(parameter, MissingNode.getInstance());
            if (now.path("required").asBoolean() && !old.path("required").asBoolean()) {
                breaking.add(name + " now needs the " + parameter);
            }
            schema(name + " takes " + parameter, old.path("schema"), now.path("schema"), true);
        });
        was.keySet().stream()
                .filter(parameter -> !is.containsKey(parameter))
                .forEach(parameter -> breaking.add(name + " no longer has the " + parameter));
    }

    private void content(String at, JsonNode was, JsonNode is, boolean request) {
        was.path("content").properties().forEach(media -> {
            JsonNode now = is.path("content").path(media.getKey());
            if (now.isMissingNode()) {
                breaking.add(at + " no longer " + media.getKey());
            } else {
                schema(at, media.getValue().path("schema"), now.path("schema"), request);
            }
        });
    }

    private void schema(String at, JsonNode oldReference, JsonNode newReference, boolean request) {
        JsonNode was = resolve(before, oldReference);
        JsonNode is = resolve(after, newReference);
        boolean seen = oldReference.has("$ref")
                && !compared.add(oldReference.path("$ref").asText()
                        + newReference.path("$ref").asText()
                        + request);
        if (seen || was.isMissingNode() || is.isMissingNode()) {
            return;
        }
        types(at, texts(was.path("type")), texts(is.path("type")), request);
        if (request && is.has("enum") && !texts(is.path("enum")).containsAll(texts(was.path("enum")))) {
            breaking.add(at + ": fewer values are allowed");
        }
        if (request) {
            Set<String> needed = texts(is.path("required"));
            needed.removeAll(texts(was.path("required")));
            needed.forEach(name -> breaking.add(at + ": " + name + " is now needed"));
        }
        was.path("properties").properties().forEach(property -> {
            JsonNode now = is.path("properties").path(property.getKey());
            if (now.isMissingNode()) {
                breaking.add(at + ": " + property.getKey() + " is gone");
            } else {
                schema(at + ": " + property.getKey(), property.getValue(), now, request);
            }
        });
        schema(at + "[]", was.path("items"), is.path("items"), request);
    }

    /** A request may be given more types than before, an answer fewer. */
    private void types(String at, Set<String> was, Set<String> is, boolean request) {
        if (was.isEmpty() || is.isEmpty()) {
            return;
        }
        boolean fits = request ? is.containsAll(was) : was.containsAll(is);
        if (!fits) {
            breaking.add(at + ": the type was " + was + ", is " + is);
        }
    }

    private static Set<String> texts(JsonNode oneOrMany) {
        Set<String> texts = new TreeSet<>();
        if (oneOrMany.isTextual()) {
            texts.add(oneOrMany.asText());
        }
        oneOrMany.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode resolve(JsonNode document, JsonNode node) {
        JsonNode at = node;
        for (int depth = 0; at.has("$ref") && depth < 10; depth++) {
            at = document.at(at.path("$ref").asText().substring(1));
        }
        return at;
    }
}
