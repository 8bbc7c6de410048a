package academy.praxis.catalog.connector;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoaderOptions;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a page says in JSON-LD, in the words of schema.org. No context is loaded: that of schema.org is built in, as far as names go, and a page
 * that needs another is refused.
 */
final class LinkedData {
    private static final Pattern SCHEMA_ORG =
            Pattern.compile("https?://(?:www\\.)?schema\\.org/?(?:docs/jsonldcontext\\.json(?:ld)?)?");
    private static final Pattern VOCABULARY = Pattern.compile(
            "https?://(?:www\\.)?schema\\.org/|http://purl\\.org/dcx/lrmi-terms/|https?://purl\\.org/lrmi/terms/");
    private static final String CONTEXT =
            "{\"@context\":{\"@vocab\":\"http://schema.org/\",\"id\":\"@id\",\"type\":\"@type\"}}";
    private static final int MOST_DEPTH = 60;
    private static final int MOST_NODES = 5000;

    private final Map<String, Node> byId = new HashMap<>();
    private final List<Node> roots = new ArrayList<>();
    private int nodes;
    private String foreignContext;

    /** The page's data could not be read. The message says why. */
    static final class UnreadableException extends Exception {
        UnreadableException(String message) {
            super(message);
        }
    }

    /** Adds what a script element holds. */
    void add(String json, URI page) throws UnreadableException {
        JsonLdOptions options = new JsonLdOptions(this::load);
        options.setBase(page);
        foreignContext = null;
        try {
            mustNotBeTooDeep(json);
            Document document = JsonDocument.of(new StringReader(json));
            JsonArray expanded = JsonLd.expand(document).options(options).get();
            expanded.forEach(value -> addRoot(value));
        } catch (JsonLdError e) {
            throw new UnreadableException(
                    foreignContext != null
                            ? "Its JSON-LD needs the context " + foreignContext
                                    + ", which is not loaded; only that of schema.org is known."
                            : "Its JSON-LD is broken: " + SafeText.line(e.getMessage()));
        } catch (RuntimeException e) {
            throw new UnreadableException("Its JSON-LD is broken: " + SafeText.line(e.getMessage()));
        }
    }

    private Document load(URI url, DocumentLoaderOptions options) throws JsonLdError {
        if (SCHEMA_ORG.matcher(url.toString()).matches()) {
            return JsonDocument.of(new StringReader(CONTEXT));
        }
        foreignContext = RecordBuilder.cut(url.toString(), 200);
        throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, foreignContext);
    }

    /** Expansion recurses. */
    private static void mustNotBeTooDeep(String json) throws UnreadableException {
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c == '\\' && quoted) {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '{' || c == '[')) {
                if (++depth > MOST_DEPTH) {
                    throw new UnreadableException("Its JSON-LD is nested more than " + MOST_DEPTH + " deep.");
                }
            } else if (!quoted && (c == '}' || c == ']')) {
                depth--;
            }
        }
    }

    private void addRoot(JsonValue value) {
        if (value instanceof JsonObject object) {
            if (object.containsKey("@graph")) {
                object.getJsonArray("@graph").forEach(this::addRoot);
            } else {
                node(object).ifPresent(roots::add);
            }
        }
    }

    private Optional<Node> node(JsonObject object) {
        if (++nodes > MOST_NODES) {
            return Optional.empty();
        }
        String id = object.getString("@id", "");
        Node node = new Node(id);
        if (object.get("@type") instanceof JsonArray types) {
            types.getValuesAs(JsonString.class).forEach(type -> node.types.add(local(type.getString())));
        }
        object.forEach((name, value) -> {
            if (!name.startsWith("@") && VOCABULARY.matcher(name).lookingAt() && value instanceof JsonArray values) {
                values.forEach(one -> value(one)
                        .ifPresent(known -> node.values
                                .computeIfAbsent(local(name), any -> new ArrayList<>())
                                .add(known)));
            }
        });
        if (!id.isEmpty() && !node.values.isEmpty()) {
            byId.putIfAbsent(id, node);
        }
        return Optional.of(node);
    }

    /** A Node or a String. */
    private Optional<Object> value(JsonValue value) {
        if (!(value instanceof JsonObject object)) {
            return Optional.empty();
        }
        if (object.containsKey("@value")) {
            JsonValue literal = object.get("@value");
            return Optional.of(literal instanceof JsonString text ? text.getString() : literal.toString());
        }
        if (object.get("@list") instanceof JsonArray list) {
            return list.isEmpty() ? Optional.empty() : value(list.get(0));
        }
        return node(object).map(Object.class::cast);
    }

    private static String local(String iri) {
        return VOCABULARY.matcher(iri).replaceFirst("");
    }

    /** Things that the page itself says, not as parts of others. */
    List<Node> roots() {
        return List.copyOf(roots);
    }

    /** A thing. */
    final class Node {
        private final String id;
        private final Set<String> types = new LinkedHashSet<>();
        private final Map<String, List<Object>> values = new HashMap<>();

        Node(String id) {
            this.id = id;
        }

        String id() {
            return id;
        }

        Set<String> types() {
            return types;
        }

        boolean hasAny(Set<String> names) {
            return names.stream().anyMatch(values::containsKey);
        }

        /** Things that are values, those referred to by their id as well. */
        Stream<Node> nodes(String... names) {
            return all(names)
                    .filter(Node.class::isInstance)
                    .map(Node.class::cast)
                    .map(Node::whole);
        }

        /** Values in words: those of things are their names, or where they have none their addresses. */
        Stream<String> words(String... names) {
            return all(names)
                    .map(value -> value instanceof Node node ? node.whole().named() : (String) value)
                    .filter(text -> !text.isBlank());
        }

        /** Values that are written out. */
        Stream<String> literals(String... names) {
            return all(names)
                    .filter(String.class::isInstance)
                    .map(String.class::cast)
                    .filter(text -> !text.isBlank());
        }

        private Stream<Object> all(String... names) {
            return Stream.of(names).flatMap(name -> values.getOrDefault(name, List.of()).stream());
        }

        private Node whole() {
            return values.isEmpty() ? byId.getOrDefault(id, this) : this;
        }

        private String named() {
            return literals("name", "alternateName", "targetName", "url")
                    .findFirst()
                    .orElse(id);
        }
    }
}
