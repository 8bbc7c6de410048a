package academy.praxis.local.academy;

import academy.praxis.embedded.Engines;
import academy.praxis.embedded.KafkaEngine;
import academy.praxis.embedded.KafkaSettings;
import academy.praxis.embedded.KeycloakEngine;
import academy.praxis.embedded.KeycloakSettings;
import academy.praxis.embedded.MongoEngine;
import academy.praxis.embedded.MongoSettings;
import academy.praxis.embedded.PostgresEngine;
import academy.praxis.embedded.PostgresSettings;
import academy.praxis.embedded.RealmFile;
import academy.praxis.local.academy.ServiceSpec.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The academy of one machine: all its parts, wired to one another. Making one starts nothing. */
public final class Academy {

    /** The password of every account of the demo academy. */
    public static final String DEMO_PASSWORD = "praxis-demo";

    /** The first admin, and the one whose account operators' commands use. */
    public static final String ADMIN = "amira.haddad@praxis.example";

    private static final String HOST = "127.0.0.1";
    private static final String KEYCLOAK_DATABASE = "keycloak";
    private static final String TRAINING_DATABASE = "keycloak_training";
    private static final int MANAGEMENT_ABOVE = 1000;

    private final Folders folders;
    private final Settings settings;
    private final Map<String, String> environment;
    private final Map<String, PortUse> ports = new LinkedHashMap<>();
    private final List<Part> parts = new ArrayList<>();

    private PostgresEngine postgres;
    private KeycloakEngine keycloak;

    /** The academy in these folders, as the environment and its own settings say. */
    public Academy(Folders folders, Map<String, String> environment) {
        this.folders = folders;
        this.environment = environment;
        this.settings = Settings.read(folders.properties());
        claimPorts();
        addresses();
        addEngines();
        ServiceSpec.ALL.forEach(spec -> parts.add(service(spec)));
    }

    /** Every part, engines first. */
    public List<Part> parts() {
        return List.copyOf(parts);
    }

    /** The part of that name; services also answer to their short name. */
    public Part part(String name) {
        String full = ServiceSpec.find(name).map(ServiceSpec::name).orElse(name);
        return parts.stream()
                .filter(part -> part.name().equals(full))
                .findFirst()
                .orElseThrow(() -> new PraxisException("There is no part \"" + name + "\". The parts are: "
                        + String.join(", ", parts.stream().map(Part::name).toList()) + "."));
    }

    /** Where its things are. */
    public Folders folders() {
        return folders;
    }

    /** Its addresses and secrets. */
    public Settings settings() {
        return settings;
    }

    /** The one address for people. */
    public String url() {
        return settings.get("gateway.url");
    }

    /** The environment of a service, for somebody who runs it on their own. */
    public Map<String, String> environmentOf(Part service) {
        return new TreeMap<>(((ServicePart) service).environment());
    }

    /** Copies PostgreSQL, while it runs, into a new folder. */
    public void backUpPostgres(Path into) {
        postgres.backUp(into);
    }

    /** Whether Keycloak starts as quickly as it can on this machine. */
    boolean isKeycloakTrained() {
        return keycloak.isTrained();
    }

    /** A second Keycloak on an empty database of its own, for {@link KeycloakEngine#train()}. */
    KeycloakEngine keycloakInTraining() {
        return Engines.keycloak(KeycloakSettings.in(
                folders.engine("keycloak-training"),
                new KeycloakSettings.Database(
                        "jdbc:postgresql://" + HOST + ":" + number("postgres") + "/" + TRAINING_DATABASE,
                        KEYCLOAK_DATABASE,
                        databasePassword(KEYCLOAK_DATABASE))));
    }

    /** Trains Keycloak beside the running one. */
    void trainKeycloak() {
        postgres.dropDatabase(TRAINING_DATABASE);
        postgres.ensureDatabase(TRAINING_DATABASE, KEYCLOAK_DATABASE);
        try {
            keycloakInTraining().train();
        } finally {
            postgres.dropDatabase(TRAINING_DATABASE);
        }
    }

    private void claimPorts() {
        port("postgres", 15_432);
        port("kafka", 19_092);
        port("kafka-controller", number("kafka") + 1);
        port("mongo", 27_117);
        port("keycloak", 8180);
        port("keycloak-management", number("keycloak") + MANAGEMENT_ABOVE);
        for (ServiceSpec spec : ServiceSpec.ALL) {
            port(spec.name(), spec.port());
            port(spec.name() + "-management", number(spec.name()) + MANAGEMENT_ABOVE);
        }
    }

    private void port(String name, int usual) {
        ports.put(name, PortUse.of(name, environment, settings, usual));
    }

    private int number(String name) {
        return ports.get(name).number();
    }

    private List<PortUse> ports(String... names) {
        return List.of(names).stream().map(ports::get).toList();
    }

    private void addresses() {
        settings.set("gateway.url", "http://localhost:" + number("gateway"));
        settings.set("keycloak.url", "http://localhost:" + number("keycloak"));
        settings.set("keycloak.realm", "praxis");
        settings.set("keycloak.issuer", issuer());
        settings.set("keycloak.admin", "admin");
        settings.secret("keycloak.adminPassword");
        settings.set("postgres.host", HOST);
        settings.set("postgres.port", Integer.toString(number("postgres")));
        settings.set("postgres.superuser", "postgres");
        settings.secret("postgres.password");
        settings.set("kafka.bootstrap", HOST + ":" + number("kafka"));
        settings.set("mongo.uri", configuredMongo().orElse("mongodb://" + HOST + ":" + number("mongo")));
        settings.set("demo.password", DEMO_PASSWORD);
    }

    private String issuer() {
        return settings.get("keycloak.url") + "/realms/praxis";
    }

    private Optional<String> configuredMongo() {
        return Optional.ofNullable(environment.get("PRAXIS_MONGO_URI")).filter(uri -> !uri.isBlank());
    }

    private void addEngines() {
        postgres = Engines.postgres(PostgresSettings.in(folders.engine("postgres"))
                .withPort(number("postgres"))
                .withSuperuser(settings.get("postgres.superuser"), settings.get("postgres.password")));
        KafkaEngine kafka = Engines.kafka(
                KafkaSettings.in(folders.engine("kafka")).withPorts(number("kafka"), number("kafka-controller")));
        MongoEngine mongo = Engines.mongo(MongoSettings.in(folders.engine("mongo"))
                .withPort(number("mongo"))
                .withUri(configuredMongo().orElse("")));
        keycloak = Engines.keycloak(keycloakSettings());
        parts.add(new EnginePart(postgres, ports("postgres"), Set.of(), this::makeDatabases, () -> ""));
        parts.add(new EnginePart(
                keycloak, ports("keycloak", "keycloak-management"), Set.of("postgres"), () -> {}, () -> ""));
        parts.add(new EnginePart(kafka, ports("kafka", "kafka-controller"), Set.of(), () -> {}, () -> ""));
        parts.add(new EnginePart(
                mongo,
                configuredMongo().isPresent() ? List.of() : ports("mongo"),
                Set.of(),
                () -> {},
                () -> mongo.kind().name().toLowerCase(Locale.ROOT).replace('_', '-')));
    }

    private KeycloakSettings keycloakSettings() {
        Path data = folders.checkout().resolve("identity/keycloak");
        KeycloakSettings keycloakSettings = KeycloakSettings.in(
                        folders.engine("keycloak"),
                        new KeycloakSettings.Database(
                                "jdbc:postgresql://" + HOST + ":" + number("postgres") + "/" + KEYCLOAK_DATABASE,
                                KEYCLOAK_DATABASE,
                                databasePassword(KEYCLOAK_DATABASE)))
                .withPorts(number("keycloak"), number("keycloak-management"))
                .withHostname(settings.get("keycloak.url"))
                .withAdmin(settings.get("keycloak.admin"), settings.get("keycloak.adminPassword"))
                .withRealms(List.of(realm()), data.resolve("themes"))
                .withEnvironment("PRAXIS_PUBLIC_URL", settings.get("gateway.url"))
                .withEnvironment("PRAXIS_GATEWAY_URL", settings.get("gateway.url"))
                .withEnvironment("PRAXIS_WEB_CLIENT_SECRET", clientSecret("praxis-web"))
                .withEnvironment("PRAXIS_EXAMPLE_INTEGRATOR_SECRET", clientSecret("example-integrator"));
        for (ServiceSpec spec : ServiceSpec.ALL) {
            if (!spec.isGateway()) {
                keycloakSettings = keycloakSettings.withEnvironment(
                        "PRAXIS_" + spec.area().toUpperCase(Locale.ROOT) + "_SERVICE_SECRET",
                        clientSecret(spec.area() + "-service"));
            }
        }
        return keycloakSettings;
    }

    private Path realm() {
        return folders.home().resolve("realm").resolve("realm-praxis.json");
    }

    /** Writes what has to be there before the first part starts. */
    void prepare() {
        if (Files.exists(folders.restoring())) {
            throw new PraxisException("A restore did not come to its end, so there is no whole academy in "
                    + Folders.shown(folders.home()) + ". ./praxis reset, then ./praxis restore again.");
        }
        settings.write();
        try {
            Files.createDirectories(realm().getParent());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Path data = folders.checkout().resolve("identity/keycloak");
        RealmFile.read(data.resolve("realm-praxis.json"))
                .plusClientsOf(RealmFile.read(data.resolve("demo/realm-demo.json")))
                .write(realm());
    }

    private void makeDatabases() {
        makeDatabase(KEYCLOAK_DATABASE);
        ServiceSpec.ALL.stream()
                .filter(spec -> spec.store() == Store.POSTGRES)
                .forEach(spec -> makeDatabase(spec.area()));
    }

    private void makeDatabase(String name) {
        postgres.ensureRole(name, databasePassword(name));
        postgres.ensureDatabase(name, name);
    }

    private String databasePassword(String database) {
        return settings.secret("database." + database + ".password");
    }

    private String clientSecret(String client) {
        return settings.secret("client." + client + ".secret");
    }

    private ServicePart service(ServiceSpec spec) {
        Map<String, String> variables = new TreeMap<>();
        variables.put("PRAXIS_OIDC_ISSUER", issuer());
        variables.put("QUARKUS_MANAGEMENT_HOST", HOST);
        variables.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(number(spec.name() + "-management")));
        // Lines for people instead of JSON for collectors.
        variables.put("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false");
        Set<String> after = Set.of("keycloak");
        if (spec.isGateway()) {
            gateway(variables);
        } else {
            variables.put("QUARKUS_HTTP_HOST", HOST);
            variables.put("QUARKUS_HTTP_PORT", Integer.toString(number(spec.name())));
            variables.put("PRAXIS_KAFKA_BOOTSTRAP", settings.get("kafka.bootstrap"));
            variables.put(
                    "PRAXIS_" + spec.area().toUpperCase(Locale.ROOT) + "_SERVICE_SECRET",
                    clientSecret(spec.area() + "-service"));
            after = spec.store() == Store.MONGO ? mongo(variables) : postgres(spec, variables);
        }
        if (spec.area().equals("identity")) {
            identity(variables);
        }
        if (spec.area().equals("catalog")) {
            variables.put("PRAXIS_PUBLIC_URL", settings.get("gateway.url"));
            variables.put(
                    "PRAXIS_CATALOG_INDEX_FOLDER",
                    folders.engine("catalog-index").toString());
            variables.put("PRAXIS_COMMUNITY_URL", "http://" + HOST + ":" + number("community-service"));
            variables.put(
                    "PRAXIS_SUPPLIER_SECRETS_KEYSET", settings.secret("catalog.supplier-secrets", NoteKeys::next));
        }
        if (spec.area().equals("performance")) {
            variables.put("PRAXIS_CATALOG_URL", "http://" + HOST + ":" + number("catalog-service"));
            variables.put("PRAXIS_COMMUNITY_URL", "http://" + HOST + ":" + number("community-service"));
        }
        if (spec.area().equals("mentoring")) {
            variables.put("PRAXIS_NOTES_KEYSET", settings.secret("mentoring.notes", NoteKeys::next));
        }
        return new ServicePart(
                spec, folders, ports(spec.name(), spec.name() + "-management"), after, Map.copyOf(variables));
    }

    private Set<String> mongo(Map<String, String> variables) {
        variables.put("PRAXIS_MONGO_URI", settings.get("mongo.uri"));
        variables.put("PRAXIS_MONGO_DATABASE", "community");
        variables.put("PRAXIS_PUBLIC_URL", settings.get("gateway.url"));
        variables.put("PRAXIS_COMMUNITY_PSEUDONYMS_SECRET", settings.secret("community.pseudonyms"));
        return Set.of("mongo", "kafka", "keycloak");
    }

    private Set<String> postgres(ServiceSpec spec, Map<String, String> variables) {
        String address = "postgresql://" + HOST + ":" + number("postgres") + "/" + spec.area();
        variables.put("PRAXIS_DB_URL", address);
        variables.put("PRAXIS_DB_JDBC_URL", "jdbc:" + address);
        variables.put("PRAXIS_DB_USER", spec.area());
        variables.put("PRAXIS_DB_PASSWORD", databasePassword(spec.area()));
        return Set.of("postgres", "kafka", "keycloak");
    }

    private void identity(Map<String, String> variables) {
        variables.put("PRAXIS_IDENTITY_INITIAL_PASSWORDS", "true");
        variables.put("PRAXIS_IDENTITY_BOOTSTRAP_ADMIN_EMAIL", ADMIN);
        variables.put("PRAXIS_IDENTITY_BOOTSTRAP_ADMIN_NAME", "Amira Haddad");
        variables.put("PRAXIS_IDENTITY_BOOTSTRAP_ADMIN_PASSWORD", DEMO_PASSWORD);
    }

    private void gateway(Map<String, String> variables) {
        variables.put("PRAXIS_GATEWAY_HTTP_HOST", HOST);
        variables.put("PRAXIS_GATEWAY_PORT", Integer.toString(number("gateway")));
        variables.put("PRAXIS_GATEWAY_SESSION_KEY", settings.secret("gateway.sessionKey"));
        variables.put("PRAXIS_WEB_CLIENT_SECRET", clientSecret("praxis-web"));
        // Each service is one process here, and nothing else stands between it and the gateway.
        variables.put("PRAXIS_GATEWAY_HEALTH_WATCH", "1s");
        for (ServiceSpec spec : ServiceSpec.ALL) {
            if (!spec.isGateway()) {
                String prefix = "PRAXIS_" + spec.area().toUpperCase(Locale.ROOT);
                variables.put(prefix + "_URL", "http://" + HOST + ":" + number(spec.name()));
                variables.put(prefix + "_MANAGEMENT_URL", "http://" + HOST + ":" + number(spec.name() + "-management"));
            }
        }
    }
}
