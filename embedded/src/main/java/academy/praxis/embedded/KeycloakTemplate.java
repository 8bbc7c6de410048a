package academy.praxis.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * A PostgreSQL data folder with Keycloak's tables already in it. Keycloak needs 20 s to make them in an empty database, and
 * a second to find them there. Made once per machine.
 */
public final class KeycloakTemplate {

    /** The superuser of the PostgreSQL in the template, and its password. */
    public static final String SUPERUSER = "postgres";

    /** Keycloak's database in the template, the role that owns it, and that role's password. */
    public static final String DATABASE = "keycloak";

    /** Keycloak's administrator in the template, and the password. */
    public static final String ADMIN = "admin";

    private KeycloakTemplate() {}

    /** The data folder, for {@link PostgresSettings#withTemplate(Path)}; made now if it is missing (about a minute). */
    public static Path dataFolder() {
        try {
            Path home = KeycloakDistribution.prepared().home();
            Path template = home.resolveSibling(home.getFileName() + "-on-" + PostgresEngine.version());
            return Archives.once(template, KeycloakTemplate::make)
                    .resolve("postgres")
                    .resolve("data");
        } catch (IOException failed) {
            throw new UncheckedIOException("Keycloak's tables could not be prepared", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The preparation of Keycloak's tables was interrupted", interrupted);
        }
    }

    private static void make(Path folder) {
        PostgresEngine postgres = Engines.postgres(PostgresSettings.in(folder.resolve("postgres"))
                .withSuperuser(SUPERUSER, SUPERUSER)
                .withDurable(false));
        KeycloakEngine keycloak = null;
        try {
            postgres.start();
            postgres.ensureRole(DATABASE, DATABASE);
            postgres.ensureDatabase(DATABASE, DATABASE);
            keycloak = Engines.keycloak(KeycloakSettings.in(
                            folder.resolve("keycloak"),
                            new KeycloakSettings.Database(postgres.jdbcUrl(DATABASE), DATABASE, DATABASE))
                    .withAdmin(ADMIN, ADMIN));
            if (keycloak.isTrained()) {
                keycloak.start();
            } else {
                keycloak.train();
            }
        } finally {
            if (keycloak != null) {
                keycloak.stop();
            }
            postgres.stop();
        }
    }
}
