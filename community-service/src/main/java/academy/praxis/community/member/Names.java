package academy.praxis.community.member;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The display names of members, which almost every answer has and which hardly ever change. Each is kept for a minute, so that a page of a
 * thread need not ask for them. Where the bus tells of another one, or a member is erased, it is forgotten at once; other replicas may give
 * it until its minute is over.
 */
@ApplicationScoped
class Names {
    private static final Duration KEPT = Duration.ofMinutes(1);

    private static final int MOST = 50_000;

    private final MemberRepository members;
    private final Cache<UUID, String> kept =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();
    private final AtomicLong forgotten = new AtomicLong();

    Names(MemberRepository members) {
        this.members = members;
    }

    /** Whom the directory has not told of is not in the map. */
    Uni<Map<UUID, String>> of(Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>(kept.getAllPresent(ids));
        List<UUID> unknown = ids.stream().filter(id -> !names.containsKey(id)).toList();
        if (unknown.isEmpty()) {
            return Uni.createFrom().item(names);
        }
        long before = forgotten.get();
        return members.names(unknown).map(found -> {
            kept.putAll(found);
            if (forgotten.get() != before) {
                // One of them may have been read before it was changed.
                kept.invalidateAll(found.keySet());
            }
            names.putAll(found);
            return names;
        });
    }

    void forget(UUID id) {
        forgotten.incrementAndGet();
        kept.invalidate(id);
    }
}
