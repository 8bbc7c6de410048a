package academy.praxis.catalog.index;

import academy.praxis.catalog.item.ItemForm;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.UUID;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/** The names of what the index keeps, and how it writes it. */
final class Fields {
    /** Raise it with every change of fields, analyzers or weights: what an older one wrote is built anew. */
    static final int FORMAT = 1;

    static final String ID = "id";
    static final String KEY = "key";
    static final String AUDIENCE = "audience";
    static final String FORM = "form";
    static final String LANGUAGE = "language";
    static final String TASK = "task";
    static final String MINUTES = "minutes";
    static final String PLAIN = "plain";
    static final String TITLE = "title";
    static final String MEANING = "meaning";
    static final String WANTS_MEANING = "wants";
    static final String SOURCE = "source";
    static final String HEADING = "heading";
    static final String TEXT = "text";

    static final String EVERYONE = "*";

    private Fields() {}

    static Term id(UUID id) {
        return new Term(ID, id.toString());
    }

    static BytesRef key(UUID id) {
        return new BytesRef(ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array());
    }

    static UUID id(BytesRef key) {
        ByteBuffer bytes = ByteBuffer.wrap(key.bytes, key.offset, key.length);
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    /** A form as the API names it. */
    static String form(ItemForm form) {
        return form.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
