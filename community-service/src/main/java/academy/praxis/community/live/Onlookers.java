package academy.praxis.community.live;

import academy.praxis.community.space.Spaces;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which of those who listen may see a space, as it stands now or stood a moment ago. */
@ApplicationScoped
class Onlookers {
    private static final int SPACES = 1_000;

    private final Spaces spaces;
    private final Cache<UUID, Found> found;

    Onlookers(Spaces spaces, LiveSettings settings) {
        this.spaces = spaces;
        this.found = Caffeine.newBuilder()
                .maximumSize(SPACES)
                .expireAfterWrite(settings.remembered())
                .build();
    }

    /** Those of the members who may see the space. */
    Uni<Set<UUID>> of(UUID spaceId, Set<UUID> members) {
        Found known = found.getIfPresent(spaceId);
        if (known != null && known.asked().containsAll(members)) {
            return Uni.createFrom().item(among(members, known.admitted()));
        }
        return spaces.admits(spaceId, members)
                .invoke(admitted -> found.put(spaceId, new Found(members, admitted)))
                .map(admitted -> among(members, admitted));
    }

    private static Set<UUID> among(Set<UUID> members, Set<UUID> admitted) {
        return members.stream().filter(admitted::contains).collect(Collectors.toSet());
    }

    private record Found(Set<UUID> asked, Set<UUID> admitted) {}
}
