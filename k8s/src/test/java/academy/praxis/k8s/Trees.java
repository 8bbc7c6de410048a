package academy.praxis.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Objects as plain trees, for rules that go over kinds of which there is no model. */
final class Trees {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Objects are not changed once they are read. */
    private static final Map<HasMetadata, JsonNode> KNOWN = Collections.synchronizedMap(new IdentityHashMap<>());

    private Trees() {}

    static JsonNode of(HasMetadata object) {
        return KNOWN.computeIfAbsent(object, JSON::valueToTree);
    }

    /** The objects of a kind. */
    static List<JsonNode> all(List<HasMetadata> objects, String kind) {
        return objects.stream()
                .filter(object -> object.getKind().equals(kind))
                .map(Trees::of)
                .toList();
    }

    static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    static String name(JsonNode object) {
        return object.at("/metadata/name").asText();
    }
}
