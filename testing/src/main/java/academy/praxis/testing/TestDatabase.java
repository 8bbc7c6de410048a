package academy.praxis.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;

/** A PostgreSQL database of one start of the service under test, with a role of the same name. */
record TestDatabase(String name) {

    static TestDatabase make(Coordinates at, String name) {
        execute(
                at,
                "CREATE ROLE " + name + " LOGIN PASSWORD '" + name + "'",
                "CREATE DATABASE " + name + " OWNER " + name);
        return new TestDatabase(name);
    }

    void remove(Coordinates at) {
        execute(at, "DROP DATABASE IF EXISTS " + name + " WITH (FORCE)", "DROP ROLE IF EXISTS " + name);
    }

    Map<String, String> configuration(Coordinates at) {
        String reactive = at.reactiveUrl(name);
        return Map.of(
                "praxis.db.url", reactive,
                "praxis.db.jdbc-url", "jdbc:" + reactive,
                "praxis.db.user", name,
                "praxis.db.password", name,
                "quarkus.datasource.reactive.url", reactive,
                "quarkus.datasource.jdbc.url", "jdbc:" + reactive,
                "quarkus.datasource.username", name,
                "quarkus.datasource.password", name);
    }

    private static void execute(Coordinates at, String... statements) {
        Properties login = new Properties();
        login.setProperty("user", at.get(Coordinates.POSTGRES_SUPERUSER));
        login.setProperty("password", at.get(Coordinates.POSTGRES_PASSWORD));
        try (Connection connection = new org.postgresql.Driver().connect("jdbc:" + at.reactiveUrl("postgres"), login);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("PostgreSQL refused the tests' database", failed);
        }
    }
}
