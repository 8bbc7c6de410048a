package academy.praxis.community.space;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/** The spaces that a reader may read, and those of them that are the reader's own: joined, or of the reader's team. */
public final class Reach {
    private final List<UUID> readable = new ArrayList<>();
    private final List<UUID> mine = new ArrayList<>();

    Reach() {}

    void add(UUID spaceId, boolean own) {
        readable.add(spaceId);
        if (own) {
            mine.add(spaceId);
        }
    }

    /** All that the reader may read, in no order. */
    public List<UUID> readable() {
        return Collections.unmodifiableList(readable);
    }

    /** The reader's own, in no order. */
    public List<UUID> mine() {
        return Collections.unmodifiableList(mine);
    }
}
