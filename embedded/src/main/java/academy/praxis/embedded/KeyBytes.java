package academy.praxis.embedded;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/**
 * Values one after the other as bytes, whose unsigned order is the order of the values: a byte for the type, in MongoDB's order of types, then
 * the value so that none is the beginning of another. Descending ones have each bit turned.
 *
 * <p>Documents, arrays, binary data and the like come last and in no order; equal bytes mean equal values with them too.
 */
final class KeyBytes {
    private static final int NULL = 0x10;
    private static final int NUMBER = 0x20;
    private static final int STRING = 0x30;
    private static final int OBJECT_ID = 0x40;
    private static final int BOOLEAN = 0x50;
    private static final int INSTANT = 0x60;
    private static final int OTHER = 0x70;

    /** What no value begins with, whatever the direction. */
    static final byte[] FIRST = {1};

    private byte[] bytes;
    private int size;

    KeyBytes() {
        bytes = new byte[96];
    }

    private KeyBytes(byte[] start) {
        bytes = Arrays.copyOf(start, start.length + 96);
        size = start.length;
    }

    /** Continues after these. */
    static KeyBytes after(byte[] start) {
        return new KeyBytes(start);
    }

    /** Whether the order of the bytes is the value's order among others, and equal values have equal bytes. */
    static boolean isOrdered(Object value) {
        return type(value) != OTHER;
    }

    static boolean isNull(Object value) {
        return type(value) == NULL;
    }

    private static int type(Object value) {
        if (Missing.isNullOrMissing(value)) {
            return NULL;
        } else if (value instanceof Number) {
            return NUMBER;
        } else if (value instanceof String) {
            return STRING;
        } else if (value instanceof ObjectId) {
            return OBJECT_ID;
        } else if (value instanceof Boolean) {
            return BOOLEAN;
        }
        return value instanceof Instant ? INSTANT : OTHER;
    }

    /** Only the type: what all values of it begin with. */
    KeyBytes addType(Object value, boolean ascending) {
        int start = size;
        put(type(value));
        return turned(start, ascending);
    }

    KeyBytes add(Object value, boolean ascending) {
        int start = size;
        int type = type(value);
        put(type);
        switch (type) {
            case NULL -> {}
            case NUMBER -> putNumber(value);
            case STRING -> putText((String) value);
            case OBJECT_ID -> putAll(((ObjectId) value).toByteArray());
            case BOOLEAN -> put((Boolean) value ? 1 : 0);
            case INSTANT -> putLong(((Instant) value).toEpochMilli() ^ Long.MIN_VALUE);
            default -> putOther(value);
        }
        return turned(start, ascending);
    }

    /** As a double, which is how the server compares numbers, then what a whole number is beside it. */
    private void putNumber(Object value) {
        Object number = normalized(value);
        double near = ((Number) number).doubleValue();
        long bits = Double.doubleToLongBits(near);
        putLong(bits < 0 ? ~bits : bits ^ Long.MIN_VALUE);
        int beside = number instanceof Long ? (int) ((Long) number - (long) near) : 0;
        put((beside >> 8) + 128);
        put(beside);
    }

    /** UTF-16 units in one to three bytes, as in "modified UTF-8", which keeps their order; 0 and 1 in two, so that 0 ends it. */
    private void putText(String text) {
        for (int i = 0; i < text.length(); i++) {
            putUnit(text.charAt(i));
        }
        put(0);
    }

    private void putOther(Object value) {
        for (byte part : OrderedCollection.encode(new Document("", normalized(value)))) {
            putUnit(part & 0xFF);
        }
        put(0);
    }

    private void putUnit(int unit) {
        if (unit < 2) {
            put(1);
            put(unit + 1);
        } else if (unit < 0x80) {
            put(unit);
        } else if (unit < 0x800) {
            put(0xC0 | unit >> 6);
            put(0x80 | unit & 0x3F);
        } else {
            put(0xE0 | unit >> 12);
            put(0x80 | unit >> 6 & 0x3F);
            put(0x80 | unit & 0x3F);
        }
    }

    private static Object normalized(Object value) {
        return new KeyValue(value).normalized().get(0);
    }

    private void putLong(long value) {
        for (int shift = 56; shift >= 0; shift -= 8) {
            put((int) (value >>> shift));
        }
    }

    private void putAll(byte[] more) {
        for (byte part : more) {
            put(part);
        }
    }

    private void put(int part) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * size);
        }
        bytes[size++] = (byte) part;
    }

    private KeyBytes turned(int start, boolean ascending) {
        for (int i = start; i < size && !ascending; i++) {
            bytes[i] = (byte) ~bytes[i];
        }
        return this;
    }

    byte[] toArray() {
        return Arrays.copyOf(bytes, size);
    }

    /** The first bytes after all that begin with these. */
    static byte[] past(byte[] start) {
        byte[] past = start.clone();
        int last = past.length - 1;
        while (past[last] == (byte) 0xFF) {
            last--;
        }
        past[last]++;
        return Arrays.copyOf(past, last + 1);
    }

    /** How H2 keeps and compares them. */
    static final class Type extends BasicDataType<byte[]> {
        @Override
        public int compare(byte[] one, byte[] other) {
            return Arrays.compareUnsigned(one, other);
        }

        @Override
        public int getMemory(byte[] key) {
            return 24 + key.length;
        }

        @Override
        public void write(WriteBuffer page, byte[] key) {
            page.putVarInt(key.length).put(key);
        }

        @Override
        public byte[] read(ByteBuffer page) {
            byte[] key = new byte[DataUtils.readVarInt(page)];
            page.get(key);
            return key;
        }

        @Override
        public byte[][] createStorage(int size) {
            return new byte[size][];
        }
    }
}
