package academy.praxis.performance.programme;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Something that goes by programmes, so that they cannot be deleted from under it. Called within a session. */
public interface ProgrammeUse {
    /** Whether it goes by this programme. */
    Uni<Boolean> isUsed(UUID programmeId);
}
