package academy.praxis.community.todo;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/**
 * What has to follow from a change of a document elsewhere: a count, a copy. It is written down in the changed document (see
 * {@link Todos}) and done right after, or later by another instance when this one was killed in between.
 */
public interface Chore {
    /** The collection of the documents that it follows from. */
    String collection();

    /** The name under which it is written down. */
    String name();

    /** Does it from what the store holds now; must bear being done again, also at the same moment. */
    Uni<Void> carryOut(UUID id);
}
