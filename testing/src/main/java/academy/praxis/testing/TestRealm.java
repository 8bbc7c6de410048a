package academy.praxis.testing;

import academy.praxis.embedded.RealmFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The realm of the tests: the academy's own, under another name, with the clients that give tokens by password. */
record TestRealm(String name) {

    private static final String JVM_WIDE = "academy.praxis.testing.realm";
    /** The tests make hundreds of people; good hashes would take most of their time, and guard nothing here. */
    private static final String QUICK_HASHES = "length(10) and hashAlgorithm(pbkdf2-sha512) and hashIterations(1)";

    static TestRealm make(Coordinates at, String name) {
        Path keycloak = Checkout.root().resolve("identity/keycloak");
        RealmFile realm = RealmFile.read(keycloak.resolve("realm-praxis.json"))
                .plusClientsOf(RealmFile.read(keycloak.resolve("demo/realm-demo.json")))
                .plusClientsOf(RealmFile.parse(overlay()))
                .withPasswordPolicy(QUICK_HASHES)
                .named(name)
                .resolved(System.getenv());
        new KeycloakAdmin(at).createRealm(realm.toJson());
        System.setProperty(JVM_WIDE, name);
        return new TestRealm(name);
    }

    static TestRealm current() {
        String name = System.getProperty(JVM_WIDE);
        if (name == null) {
            throw new IllegalStateException("There is no Keycloak in these tests: the module has no OIDC client.");
        }
        return new TestRealm(name);
    }

    static boolean isMade() {
        return System.getProperty(JVM_WIDE) != null;
    }

    void remove(Coordinates at) {
        new KeycloakAdmin(at).deleteRealm(name);
        System.clearProperty(JVM_WIDE);
    }

    private static String overlay() {
        try (InputStream in = TestRealm.class.getResourceAsStream("realm-test.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
