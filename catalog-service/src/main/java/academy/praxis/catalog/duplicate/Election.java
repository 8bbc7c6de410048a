package academy.praxis.catalog.duplicate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Who stands for whom among items that are linked: what the academy wrote itself comes first, then what its members contributed, then what
 * the most trusted supplier brought; of those, the oldest. An item joins whoever stands for one that it is the same as, unless a curator said
 * that those two are not the same.
 */
final class Election {
    private Election() {}

    /**
     * An item that may stand for others.
     *
     * @param rank the smaller, the sooner
     */
    record Candidate(UUID id, boolean published, int rank, Instant createdAt) {}

    /** A pair of items, and whether they are the same or held apart. */
    record Link(UUID one, UUID other, boolean same) {}

    /**
     * The result.
     *
     * @return for each candidate, who stands for it; {@code null} for those that stand for themselves or are not published
     */
    static Map<UUID, UUID> of(Collection<Candidate> candidates, Collection<Link> links) {
        Map<UUID, Set<UUID>> same = new HashMap<>();
        Map<UUID, Set<UUID>> apart = new HashMap<>();
        for (Link link : links) {
            Map<UUID, Set<UUID>> into = link.same() ? same : apart;
            into.computeIfAbsent(link.one(), id -> new HashSet<>()).add(link.other());
            into.computeIfAbsent(link.other(), id -> new HashSet<>()).add(link.one());
        }
        List<Candidate> ordered = new ArrayList<>(candidates);
        ordered.sort(Comparator.comparingInt(Candidate::rank)
                .thenComparing(Candidate::createdAt)
                .thenComparing(candidate -> candidate.id().toString()));
        Map<UUID, Integer> turn = new HashMap<>();
        ordered.forEach(candidate -> turn.put(candidate.id(), turn.size()));
        Map<UUID, UUID> standsFor = new LinkedHashMap<>();
        Set<UUID> placed = new HashSet<>();
        for (Candidate next : ordered) {
            UUID head = next.published()
                    ? same.getOrDefault(next.id(), Set.of()).stream()
                            .filter(placed::contains)
                            .map(id -> standsFor.get(id) == null ? id : standsFor.get(id))
                            .filter(id ->
                                    !apart.getOrDefault(next.id(), Set.of()).contains(id))
                            .min(Comparator.comparing(turn::get))
                            .orElse(null)
                    : null;
            standsFor.put(next.id(), head);
            if (next.published()) {
                placed.add(next.id());
            }
        }
        return standsFor;
    }
}
