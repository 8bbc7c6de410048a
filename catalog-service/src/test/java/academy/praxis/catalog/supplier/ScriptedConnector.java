package academy.praxis.catalog.supplier;

import academy.praxis.catalog.connector.Connector;
import academy.praxis.catalog.connector.Setting;
import academy.praxis.catalog.connector.Sink;
import academy.praxis.catalog.connector.Source;
import academy.praxis.catalog.connector.SuppliedRecord;
import academy.praxis.catalog.item.ItemForm;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A connector that does what the test wrote for its script. */
@ApplicationScoped
public class ScriptedConnector implements Connector {
    static final String KIND = "scripted";

    private static final Map<String, Script> SCRIPTS = new ConcurrentHashMap<>();

    /** What a source does. */
    interface Script {
        void read(Source source, Sink sink) throws IOException;
    }

    static void play(String name, Script script) {
        SCRIPTS.put(name, script);
    }

    /** A good record. */
    static SuppliedRecord record(String id, String title) {
        return new SuppliedRecord(
                id,
                title,
                "What one does on the ward with " + title + ".",
                null,
                ItemForm.REFERENCE,
                2,
                List.of("en"),
                List.of("de-escalate"),
                List.of(),
                List.of(),
                "https://supplier.example/" + title.hashCode() + "/" + id,
                null,
                List.of(),
                null,
                null,
                List.of());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String description() {
        return "Does what a test says.";
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.text("script", "Which one").needed(),
                Setting.url("address", "Where it is"),
                Setting.number("pages", "How many", 1, 1, 10),
                Setting.text("password", "Its secret"));
    }

    @Override
    public void read(Source source, Sink sink) throws IOException {
        SCRIPTS.get(source.settings().get("script")).read(source, sink);
    }
}
