package academy.praxis.community.file;

import academy.praxis.community.member.Reader;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** What files hang on: it says who may see them. */
public interface FileHolder {
    /** Whether this holder has this file, and this reader may see the holder. */
    Uni<Boolean> shows(UUID holderId, UUID fileId, Reader reader);

    /** Whether this holder has this file, whoever may see it. */
    Uni<Boolean> has(UUID holderId, UUID fileId);
}
