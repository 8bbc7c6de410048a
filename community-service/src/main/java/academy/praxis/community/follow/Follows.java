package academy.praxis.community.follow;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What members follow, for those who choose by it. */
@ApplicationScoped
public class Follows {
    /** The most that one member can follow: a feed looks for each of them. */
    public static final int MOST = 150;

    private final FollowRepository follows;

    Follows(FollowRepository follows) {
        this.follows = follows;
    }

    /** All that a member follows. */
    public Uni<Following> of(UUID memberId) {
        return follows.all(memberId, MOST)
                .map(all -> new Following(
                        values(all, FollowKind.TASK),
                        values(all, FollowKind.TAG),
                        values(all, FollowKind.PERSON).stream()
                                .map(UUID::fromString)
                                .collect(Collectors.toSet())));
    }

    private static Set<String> values(List<Follow> all, FollowKind kind) {
        return all.stream()
                .filter(follow -> follow.kind() == kind)
                .map(Follow::value)
                .collect(Collectors.toSet());
    }
}
