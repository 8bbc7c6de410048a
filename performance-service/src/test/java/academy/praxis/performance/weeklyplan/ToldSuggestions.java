package academy.praxis.performance.weeklyplan;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** A feature that suggests what a test told it to, beside the real ones. */
@Singleton
class ToldSuggestions implements Suggestions {
    final Map<UUID, List<Suggestion>> told = new ConcurrentHashMap<>();
    final Set<String> done = ConcurrentHashMap.newKeySet();
    final Map<String, Integer> marked = new ConcurrentHashMap<>();

    @Override
    public Uni<Map<UUID, List<Suggestion>>> of(Collection<UUID> memberIds, LocalDate monday) {
        return Uni.createFrom().item(told);
    }

    @Override
    public Uni<Set<String>> done(UUID memberId, Collection<String> keys) {
        Set<String> some = new HashSet<>(keys);
        some.retainAll(done);
        return Uni.createFrom().item(some);
    }

    @Override
    public Uni<Void> markDone(UUID memberId, String key, int minutes, boolean whole) {
        marked.merge(key + (whole ? "" : " in part"), minutes, Integer::sum);
        return Uni.createFrom().voidItem();
    }
}
