package academy.praxis.benchmarks.search;

import academy.praxis.catalog.index.ItemEntry;
import academy.praxis.catalog.item.IndexedItem;
import academy.praxis.catalog.meaning.Meanings;
import academy.praxis.embedded.Engines;
import academy.praxis.embedded.PostgresEngine;
import academy.praxis.embedded.PostgresSettings;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The store of vectors, and the peer: the same items in a table with a GIN index over their weighted words. */
final class Postgres implements AutoCloseable {
    private static final int AT_A_TIME = 1_000;

    private final PostgresEngine engine;
    private final Connection connection;

    Postgres(Path folder) throws SQLException {
        engine = Engines.postgres(PostgresSettings.in(folder.resolve("postgres")));
        engine.start();
        engine.ensureRole("bench", "bench");
        engine.ensureDatabase("bench", "bench");
        connection = engine.connect("bench");
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "create table item (id uuid primary key, title text, summary text, body text, words tsvector)");
            statement.execute("create table text_meaning (key text primary key, vector bytea not null)");
        }
    }

    void put(List<IndexedItem> items) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement insert =
                connection.prepareStatement("insert into item (id, title, summary, body) values (?, ?, ?, ?)")) {
            int waiting = 0;
            for (IndexedItem item : items) {
                insert.setObject(1, item.id());
                insert.setString(2, item.title());
                insert.setString(3, item.summary());
                insert.setString(4, item.body());
                insert.addBatch();
                if (++waiting % AT_A_TIME == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
        connection.commit();
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                    update item set words = setweight(to_tsvector('english', title), 'A') || setweight(to_tsvector('english', summary), 'B')
                        || setweight(to_tsvector('english', coalesce(body, '')), 'D')
                    """);
            statement.execute("create index on item using gin (words)");
            statement.execute("vacuum analyze item");
        }
    }

    /** How many of the best items any of whose words a question has; ten at most. */
    int ask(String question) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select id from item, (select replace(cast(plainto_tsquery('english', ?) as text), '&', '|')::tsquery) q (query)
                where words @@ query order by ts_rank(words, query) desc limit 10
                """)) {
            select.setString(1, question);
            try (ResultSet rows = select.executeQuery()) {
                int found = 0;
                while (rows.next()) {
                    found++;
                }
                return found;
            }
        }
    }

    void keep(List<IndexedItem> items, Function<String, String> key, Function<String, float[]> vector)
            throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into text_meaning (key, vector) values (?, ?) on conflict do nothing")) {
            int waiting = 0;
            for (IndexedItem item : items) {
                for (String text : ItemEntry.of(item).meanings()) {
                    insert.setString(1, key.apply(text));
                    insert.setBytes(2, Meanings.write(vector.apply(text)));
                    insert.addBatch();
                    if (++waiting % AT_A_TIME == 0) {
                        insert.executeBatch();
                    }
                }
            }
            insert.executeBatch();
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    Map<String, float[]> kept(Collection<String> texts, Function<String, String> key) throws SQLException {
        Map<String, String> textOf = new HashMap<>();
        texts.forEach(text -> textOf.put(key.apply(text), text));
        Map<String, float[]> kept = new HashMap<>();
        try (PreparedStatement select =
                connection.prepareStatement("select key, vector from text_meaning where key = any(?)")) {
            select.setArray(1, connection.createArrayOf("text", textOf.keySet().toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    kept.put(textOf.get(rows.getString(1)), Meanings.read(rows.getBytes(2)));
                }
            }
        }
        return kept;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        engine.stop();
    }
}
