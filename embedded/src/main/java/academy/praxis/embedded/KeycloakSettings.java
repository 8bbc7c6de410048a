package academy.praxis.embedded;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How to run Keycloak.
 *
 * @param folder its folder: realm files to import, log and process id; its data is in PostgreSQL
 * @param port the port on 127.0.0.1, 0 for any free one
 * @param managementPort the port of health and metrics on 127.0.0.1, 0 for any free one
 * @param hostname the URL under which browsers reach it; empty for {@code http://localhost:<port>}
 * @param database its database in PostgreSQL, made before the start
 * @param admin the name of the first administrator, made when the database is empty
 * @param adminPassword that administrator's password
 * @param realms realm files that are imported unless a realm of that name exists
 * @param themes a folder of themes; edits take effect at the next start
 * @param environment values for the placeholders in the realm files
 * @param minimumFreeMegabytes it does not start with less free disk space than this
 */
public record KeycloakSettings(
        Path folder,
        int port,
        int managementPort,
        Optional<String> hostname,
        Database database,
        String admin,
        String adminPassword,
        List<Path> realms,
        Optional<Path> themes,
        Map<String, String> environment,
        long minimumFreeMegabytes) {

    /**
     * Where Keycloak keeps everything.
     *
     * @param jdbcUrl the URL of the database
     * @param user a role that owns it
     * @param password that role's password
     */
    public record Database(String jdbcUrl, String user, String password) {}

    /** Copies the collections. */
    public KeycloakSettings {
        realms = List.copyOf(realms);
        environment = Map.copyOf(environment);
    }

    /** Defaults: any free ports, administrator {@code admin} with the password {@code admin}, no realm. */
    public static KeycloakSettings in(Path folder, Database database) {
        return new KeycloakSettings(
                folder, 0, 0, Optional.empty(), database, "admin", "admin", List.of(), Optional.empty(), Map.of(), 300);
    }

    /** The same on other ports. */
    public KeycloakSettings withPorts(int newPort, int newManagementPort) {
        return new KeycloakSettings(
                folder,
                newPort,
                newManagementPort,
                hostname,
                database,
                admin,
                adminPassword,
                realms,
                themes,
                environment,
                minimumFreeMegabytes);
    }

    /** The same under another URL. */
    public KeycloakSettings withHostname(String url) {
        return new KeycloakSettings(
                folder,
                port,
                managementPort,
                Optional.of(url),
                database,
                admin,
                adminPassword,
                realms,
                themes,
                environment,
                minimumFreeMegabytes);
    }

    /** The same with another first administrator. */
    public KeycloakSettings withAdmin(String name, String password) {
        return new KeycloakSettings(
                folder,
                port,
                managementPort,
                hostname,
                database,
                name,
                password,
                realms,
                themes,
                environment,
                minimumFreeMegabytes);
    }

    /** The same with realm files to import and a folder of themes ({@code null} for none). */
    public KeycloakSettings withRealms(List<Path> files, Path themesFolder) {
        return new KeycloakSettings(
                folder,
                port,
                managementPort,
                hostname,
                database,
                admin,
                adminPassword,
                files,
                Optional.ofNullable(themesFolder),
                environment,
                minimumFreeMegabytes);
    }

    /** The same with one more value for the placeholders in the realm files. */
    public KeycloakSettings withEnvironment(String name, String value) {
        Map<String, String> more = new TreeMap<>(environment);
        more.put(name, value);
        return new KeycloakSettings(
                folder,
                port,
                managementPort,
                hostname,
                database,
                admin,
                adminPassword,
                realms,
                themes,
                more,
                minimumFreeMegabytes);
    }
}
