package academy.praxis.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * The fields of stored documents that a query, its order and its projection need; the others are passed over when a document is read. Taking
 * documents apart is most of what the server does, and a list of posts, for one, leaves out the words that they are found by.
 */
final class NeededFields {
    /** Everything. */
    static final NeededFields ALL = new NeededFields(Set.of(), false, null);

    private final Set<String> named;
    private final boolean onlyNamed;
    private final Document projection;

    private NeededFields(Set<String> named, boolean onlyNamed, Document projection) {
        this.named = named;
        this.onlyNamed = onlyNamed;
        this.projection = projection;
    }

    /** @param projection {@code null} for whole documents */
    static NeededFields of(Document query, Document orderBy, Document projection, String idField) {
        Set<String> asked = new HashSet<>();
        if (projection == null || projection.isEmpty() || !isPlain(projection) || !collect(query, asked)) {
            return new NeededFields(Set.of(), false, projection);
        }
        if (orderBy != null) {
            orderBy.keySet().forEach(path -> asked.add(first(path)));
        }
        if (projection.values().stream().noneMatch(NeededFields::isYes)) {
            Set<String> without = new HashSet<>(projection.keySet());
            boolean apart = without.removeIf(field -> field.contains(".") || asked.contains(field));
            return new NeededFields(without, false, apart ? projection : null);
        }
        projection.keySet().forEach(path -> asked.add(first(path)));
        asked.add(idField);
        return new NeededFields(asked, true, projection);
    }

    private static boolean isPlain(Document projection) {
        return projection.values().stream().allMatch(value -> value instanceof Number || value instanceof Boolean);
    }

    private static boolean isYes(Object value) {
        return value instanceof Number number ? number.doubleValue() != 0 : Boolean.TRUE.equals(value);
    }

    /** Adds the fields that a query looks at; {@code false} when it may look at any. */
    private static boolean collect(Document query, Set<String> fields) {
        return query.entrySet().stream().allMatch(part -> switch (part.getKey()) {
            case "$and", "$or", "$nor" ->
                part.getValue() instanceof Collection<?> several
                        && several.stream().allMatch(one -> one instanceof Document each && collect(each, fields));
            default -> {
                fields.add(first(part.getKey()));
                yield !part.getKey().startsWith("$");
            }
        });
    }

    private static String first(String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }

    /** What is left to be done of the projection; {@code null} for nothing. */
    Document projection() {
        return projection;
    }

    private boolean needs(String field) {
        return named.contains(field) == onlyNamed;
    }

    /** The document with the needed fields (BSON specification 1.1). */
    Document read(byte[] stored) {
        Document document = new Document();
        ByteBuf values = Unpooled.wrappedBuffer(stored);
        int at = Integer.BYTES;
        while (stored[at] != 0) {
            byte type = stored[at++];
            int end = at;
            while (stored[end] != 0) {
                end++;
            }
            String field = new String(stored, at, end - at, StandardCharsets.UTF_8);
            at = end + 1;
            int length = needs(field) ? -1 : length(type, stored, at);
            if (length >= 0) {
                at += length;
            } else {
                values.readerIndex(at);
                Object value = BsonDecoder.decodeValue(type, values);
                at = values.readerIndex();
                if (needs(field)) {
                    document.put(field, value);
                }
            }
        }
        return document;
    }

    /** How many bytes a value of this type has; -1 where only reading it tells. */
    private static int length(byte type, byte[] stored, int at) {
        return switch (type) {
            case 0x02 -> Integer.BYTES + intAt(stored, at);
            case 0x03, 0x04 -> intAt(stored, at);
            case 0x0A -> 0;
            case 0x08 -> 1;
            case 0x10 -> Integer.BYTES;
            case 0x01, 0x09, 0x12 -> Long.BYTES;
            default -> -1;
        };
    }

    private static int intAt(byte[] stored, int at) {
        return ByteBuffer.wrap(stored).order(ByteOrder.LITTLE_ENDIAN).getInt(at);
    }
}
