package academy.praxis.community.post;

import java.util.EnumMap;
import java.util.Map;
import org.bson.Document;

/** How often a text was reacted to, as it is kept in the text's document. */
public final class ReactionCounts {
    /** The field of the document, and the name of its tally. */
    public static final String FIELD = "reactions";

    private ReactionCounts() {}

    /** What {@value #FIELD} of a document says; kinds that nobody gave are left out. */
    public static Map<ReactionKind, Integer> read(Document text) {
        Map<ReactionKind, Integer> counts = new EnumMap<>(ReactionKind.class);
        Document stored = text.get(FIELD, Document.class);
        if (stored != null) {
            stored.forEach((kind, count) -> counts.put(ReactionKind.valueOf(kind), (Integer) count));
        }
        return counts;
    }
}
