package academy.praxis.community.space;

import academy.praxis.community.member.Reader;
import academy.praxis.kit.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Which spaces a reader has, for what is kept in them. */
@ApplicationScoped
public class Spaces {
    private final SpaceRepository spaces;

    Spaces(SpaceRepository spaces) {
        this.spaces = spaces;
    }

    /** The audience of a space that admits this reader; fails with 404 when there is none, or none that the reader may know of. */
    public Uni<Audience> audience(UUID spaceId, Reader reader) {
        return visible(spaceId, reader).map(Space::audience);
    }

    /** All spaces that admit this reader. */
    public Uni<List<UUID>> idsFor(Reader reader) {
        return spaces.idsFor(reader);
    }

    Uni<Space> visible(UUID spaceId, Reader reader) {
        return spaces.byId(spaceId).invoke(space -> {
            if (space == null || !space.audience().admits(reader)) {
                throw ProblemException.notFound("space", spaceId);
            }
        });
    }
}
