package academy.praxis.embedded;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Keycloak realm as data, put together from its file and overlays. */
public final class RealmFile {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Upper-case names only: Keycloak's own {@code ${username}} labels stay. */
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z0-9_]+):([^}]*)}");

    private final ObjectNode realm;

    private RealmFile(ObjectNode realm) {
        this.realm = realm;
    }

    /** Reads a realm file. */
    public static RealmFile read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The realm file " + file + " cannot be read", unreadable);
        }
    }

    /** Reads a realm from its text. */
    public static RealmFile parse(String json) {
        try {
            return new RealmFile((ObjectNode) JSON.readTree(json));
        } catch (IOException malformed) {
            throw new UncheckedIOException("This is not a realm in JSON", malformed);
        }
    }

    /** The realm with the clients of an overlay, an object with the array {@code clients}, added. */
    public RealmFile plusClientsOf(RealmFile overlay) {
        ObjectNode merged = realm.deepCopy();
        ArrayNode clients = merged.withArray("clients");
        overlay.realm.withArray("clients").forEach(clients::add);
        return new RealmFile(merged);
    }

    /** The same realm under another name. */
    public RealmFile named(String name) {
        return new RealmFile(realm.deepCopy().put("realm", name));
    }

    /** The same realm with this password policy, in Keycloak's words. */
    public RealmFile withPasswordPolicy(String policy) {
        return new RealmFile(realm.deepCopy().put("passwordPolicy", policy));
    }

    /**
     * The realm with every {@code ${NAME:default}} replaced, as Keycloak does it when it imports a file at its start; the
     * Admin API does not.
     */
    public RealmFile resolved(Map<String, String> environment) {
        Matcher placeholders = PLACEHOLDER.matcher(toJson());
        return parse(placeholders.replaceAll(found ->
                Matcher.quoteReplacement(asJsonText(environment.getOrDefault(found.group(1), found.group(2))))));
    }

    private static String asJsonText(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    /** The realm's name. */
    public String name() {
        return realm.path("realm").asText();
    }

    /** The realm as one JSON object. */
    public String toJson() {
        return realm.toString();
    }

    /** Writes the realm to a file, for {@link KeycloakSettings#withRealms}. */
    public Path write(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return Files.writeString(file, toJson());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
