package academy.praxis.catalog.item;

import static academy.praxis.catalog.Requests.draft;
import static academy.praxis.catalog.Requests.publish;
import static academy.praxis.catalog.Requests.published;
import static academy.praxis.catalog.Requests.reference;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.catalog.InTransaction;
import academy.praxis.catalog.item.ItemChanges.Batch;
import academy.praxis.catalog.item.ItemChanges.Position;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ItemChangesTest {
    @Inject
    ItemChanges changes;

    @Inject
    ImportedItems imported;

    @Test
    void whatChangedIsToldOnceAndNothingWhenNothingChanged() throws Throwable {
        String id = draft(reference("Followed"));
        Pass first = pass(Position.START, 2);
        assertTrue(first.has(id));

        Pass idle = pass(Position.at(first.horizon), 100);
        assertEquals(0, idle.items.size());

        publish(id, "\"0\"").statusCode(200);
        Pass second = pass(Position.at(first.horizon), 100);
        assertTrue(second.of(id).findable());
    }

    @Test
    void aChangeThatCommitsLateIsNotMissed() throws Throwable {
        String slow = published(reference("Changed slowly"));
        var config = ConfigProvider.getConfig();
        try (var connection = DriverManager.getConnection(
                config.getValue("praxis.db.jdbc-url", String.class),
                config.getValue("praxis.db.user", String.class),
                config.getValue("praxis.db.password", String.class))) {
            // Given a change that began before others and is still open when they are read
            connection.setAutoCommit(false);
            connection.createStatement().execute("update item set title = 'Late' where id = '" + slow + "'");
            String quick = published(reference("Changed quickly"));
            Pass before = pass(Position.START, 100);
            assertTrue(before.has(quick));
            assertEquals("Changed slowly", before.of(slow).title());

            // When it commits
            connection.commit();

            // Then the next pass tells of it
            assertEquals("Late", pass(Position.at(before.horizon), 100).of(slow).title());
        }
    }

    @Test
    void aDuplicateIsToldAsNoLongerFindable() throws Throwable {
        String one = published(reference("One of two"));
        String two = published(reference("Two of two"));
        long horizon = pass(Position.START, 100).horizon;

        InTransaction.call(() -> imported.linkDuplicate(UUID.fromString(two), UUID.fromString(one)));

        Pass pass = pass(Position.at(horizon), 100);
        assertFalse(pass.of(two).findable());
        assertFalse(pass.has(one), "the one that stands for both did not change");
    }

    private Pass pass(Position from, int most) throws Throwable {
        List<IndexedItem> items = new ArrayList<>();
        long horizon = -1;
        Position next = from;
        while (true) {
            Position position = next;
            Batch batch = VertxContextSupport.subscribeAndAwait(() -> changes.since(position, most));
            items.addAll(batch.items());
            horizon = horizon < 0 ? batch.horizon() : horizon;
            next = batch.next();
            if (batch.last()) {
                return new Pass(items, horizon);
            }
        }
    }

    private record Pass(List<IndexedItem> items, long horizon) {
        private boolean has(String id) {
            return items.stream().anyMatch(item -> item.id().toString().equals(id));
        }

        private IndexedItem of(String id) {
            return items.stream()
                    .filter(item -> item.id().toString().equals(id))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
