package academy.praxis.embedded;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.ObjectDataType;

/**
 * Ids of documents in H2's own order. Texts, as which most are kept, are written as UTF-8 in one piece: H2 would write and read them
 * character by character, each time it touches a page.
 */
final class PositionType extends BasicDataType<Object> {
    /** None of H2's own. */
    private static final byte TEXT = 126;

    private final ObjectDataType any = new ObjectDataType();

    @Override
    public int compare(Object one, Object other) {
        return one instanceof String text && other instanceof String otherText
                ? text.compareTo(otherText)
                : any.compare(one, other);
    }

    @Override
    public int getMemory(Object position) {
        return position instanceof String text ? 56 + text.length() : any.getMemory(position);
    }

    @Override
    public void write(WriteBuffer page, Object position) {
        if (position instanceof String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            page.put(TEXT).putVarInt(bytes.length).put(bytes);
        } else {
            any.write(page, position);
        }
    }

    @Override
    public Object read(ByteBuffer page) {
        if (page.get(page.position()) != TEXT) {
            return any.read(page);
        }
        page.get();
        byte[] bytes = new byte[DataUtils.readVarInt(page)];
        page.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public Object[] createStorage(int size) {
        return new Object[size];
    }
}
