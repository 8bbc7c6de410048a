package academy.praxis.gateway.docs;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Makes one OpenAPI description of the descriptions of all services. */
final class OpenApiMerge {

    private static final String REF = "$ref";
    private static final String COMPONENTS = "#/components/";

    private final Map<String, JsonObject> paths = new TreeMap<>();
    private final Map<String, JsonObject> components = new TreeMap<>();
    private final JsonArray tags = new JsonArray();
    private final TreeSet<String> away = new TreeSet<>();

    /** Adds what a service says of itself; only paths below {@code /api} are reachable from outside. */
    void add(String service, JsonObject description) {
        JsonObject renamed = (JsonObject) rename(service, description.copy());
        JsonObject servicePaths = renamed.getJsonObject("paths", new JsonObject());
        for (String path : servicePaths.fieldNames()) {
            if (path.startsWith("/api/")) {
                paths.computeIfAbsent(path, key -> new JsonObject())
                        .mergeIn(tagged(service, servicePaths.getJsonObject(path)));
            }
        }
        JsonObject serviceComponents = renamed.getJsonObject("components", new JsonObject());
        for (String kind : serviceComponents.fieldNames()) {
            if (!kind.equals("securitySchemes")) {
                JsonObject merged = components.computeIfAbsent(kind, key -> new JsonObject());
                JsonObject own = serviceComponents.getJsonObject(kind);
                own.fieldNames().forEach(name -> merged.put(prefixed(service, name), own.getValue(name)));
            }
        }
        tags.add(new JsonObject()
                .put("name", service)
                .put(
                        "description",
                        description.getJsonObject("info", new JsonObject()).getString("title", service)));
    }

    /** Notes that a service could not be asked. */
    void missing(String service) {
        away.add(service);
    }

    /** The whole; {@code x-praxis-unavailable} names the services that are not in it. */
    JsonObject result() {
        JsonObject schemes = new JsonObject()
                .put(
                        "bearer",
                        new JsonObject()
                                .put("type", "http")
                                .put("scheme", "bearer")
                                .put("bearerFormat", "JWT"))
                .put(
                        "session",
                        new JsonObject()
                                .put("type", "apiKey")
                                .put("in", "cookie")
                                .put("name", "praxis-session")
                                .put("description", "Unsafe methods also need the header X-CSRF-Token."));
        JsonObject allComponents = new JsonObject();
        components.forEach(allComponents::put);
        allComponents.put("securitySchemes", schemes);
        JsonObject allPaths = new JsonObject();
        paths.forEach(allPaths::put);
        JsonObject result = new JsonObject()
                .put("openapi", "3.1.0")
                .put(
                        "info",
                        new JsonObject()
                                .put("title", "Praxis")
                                .put("version", "1")
                                .put("description", "Everything that the academy can do, as its gateway offers it."))
                .put("servers", new JsonArray().add(new JsonObject().put("url", "/")))
                .put(
                        "security",
                        new JsonArray()
                                .add(new JsonObject().put("bearer", new JsonArray()))
                                .add(new JsonObject().put("session", new JsonArray())))
                .put("tags", tags)
                .put("paths", allPaths)
                .put("components", allComponents);
        if (!away.isEmpty()) {
            result.put("x-praxis-unavailable", new JsonArray(java.util.List.copyOf(away)));
        }
        return result;
    }

    private static JsonObject tagged(String service, JsonObject path) {
        for (String method : path.fieldNames()) {
            if (path.getValue(method) instanceof JsonObject operation && operation.containsKey("responses")) {
                operation.put("tags", new JsonArray().add(service));
                operation.remove("security");
                String id = operation.getString("operationId");
                if (id != null) {
                    operation.put("operationId", prefixed(service, id));
                }
            }
        }
        return path;
    }

    /** Two services may use the same name for different things, so each name carries its service. */
    private static Object rename(String service, Object node) {
        if (node instanceof JsonObject object) {
            for (String name : object.fieldNames()) {
                Object value = object.getValue(name);
                if (REF.equals(name) && value instanceof String reference && reference.startsWith(COMPONENTS)) {
                    int last = reference.lastIndexOf('/') + 1;
                    object.put(name, reference.substring(0, last) + prefixed(service, reference.substring(last)));
                } else {
                    rename(service, value);
                }
            }
        } else if (node instanceof JsonArray array) {
            for (int i = 0; i < array.size(); i++) {
                rename(service, array.getValue(i));
            }
        }
        return node;
    }

    private static String prefixed(String service, String name) {
        return Character.toUpperCase(service.charAt(0)) + service.substring(1) + "_" + name;
    }
}
