package academy.praxis.catalog.connector;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a file of JSON objects, one on each line. */
@ApplicationScoped
class NdjsonConnector implements Connector {
    private static final Setting URL = Setting.url("url", "Where the file is.");
    private static final int MOST_LINE = 1 << 20;
    private static final ObjectReader JSON = new ObjectMapper().readerFor(JsonNode.class);

    @Override
    public String kind() {
        return "ndjson";
    }

    @Override
    public String description() {
        return "A file with a JSON object on each line. Fields inside others are named with dots: name.en.";
    }

    @Override
    public List<Setting> settings() {
        return CommonSettings.with(
                URL, Fields.COLUMNS, FileRun.CHARSET, Fields.LIST_SEPARATOR, Fields.BODY_FORMAT, FileRun.COMPLETE);
    }

    @Override
    public void read(Source source, Sink sink) throws IOException {
        Fields fields = CsvConnector.fields(source);
        new FileRun(source, sink).read("application/x-ndjson, application/jsonl;q=0.9, */*;q=0.5", (file, run) -> {
            try (Reader text = run.text(file)) {
                lines(text, fields, run);
            }
        });
    }

    private static void lines(Reader text, Fields fields, FileRun run) throws IOException {
        Lines lines = new Lines(text);
        boolean more = true;
        for (Optional<String> line = lines.next(); line.isPresent() && more; line = lines.next()) {
            String at = "line " + lines.number;
            if (lines.tooLong) {
                more = run.broken(at, "It is longer than " + MOST_LINE + " characters.");
            } else if (!line.get().isBlank()) {
                more = line(line.get(), at, fields, run);
            }
        }
    }

    private static boolean line(String line, String at, Fields fields, FileRun run) {
        try {
            JsonNode object = JSON.readValue(line);
            return object.isObject()
                    ? run.take(new JsonRow(fields, object), at)
                    : run.broken(at, "It is no JSON object.");
        } catch (JsonProcessingException e) {
            return run.broken(at, "It is no JSON: " + SafeText.line(e.getOriginalMessage()));
        }
    }

    /** Lines, of which only so much is kept. */
    private static final class Lines {
        private final Reader text;
        private long number;
        private boolean tooLong;

        Lines(Reader text) {
            this.text = text;
        }

        Optional<String> next() throws IOException {
            StringBuilder line = new StringBuilder();
            tooLong = false;
            int c = text.read();
            if (c < 0) {
                return Optional.empty();
            }
            number++;
            for (; c >= 0 && c != '\n'; c = text.read()) {
                if (line.length() < MOST_LINE) {
                    line.append((char) c);
                } else {
                    tooLong = true;
                }
            }
            return Optional.of(line.toString());
        }
    }

    private record JsonRow(Fields fields, JsonNode object) implements FileRun.Row {
        @Override
        public String id() {
            return fields.id(this::values);
        }

        @Override
        public boolean deleted() {
            return fields.isDeleted(this::values);
        }

        @Override
        public SuppliedRecord record() throws UnusableRecordException {
            return fields.record(this::values);
        }

        private List<String> values(String path) {
            JsonNode at = object.get(path);
            if (at == null) {
                at = object;
                for (String name : path.split("\\.")) {
                    at = at.path(name);
                }
            }
            List<String> values = new ArrayList<>();
            if (at.isArray()) {
                at.forEach(value -> add(values, value));
            } else {
                add(values, at);
            }
            return values;
        }

        private static void add(List<String> values, JsonNode value) {
            if (value.isValueNode() && !value.isNull()) {
                values.add(value.asText());
            }
        }
    }
}
