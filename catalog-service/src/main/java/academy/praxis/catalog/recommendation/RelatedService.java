package academy.praxis.catalog.recommendation;

import academy.praxis.catalog.item.ItemCard;
import academy.praxis.catalog.item.Items;
import academy.praxis.catalog.member.Viewer;
import academy.praxis.catalog.member.Viewers;
import academy.praxis.catalog.signal.CoHelpfulness;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Finds what goes with an item. */
@ApplicationScoped
class RelatedService {
    private static final int CANDIDATES = 100;

    private final CandidateRepository candidates;
    private final CoHelpfulness helped;
    private final Similar similar;
    private final Items items;
    private final Viewers viewers;

    RelatedService(
            CandidateRepository candidates, CoHelpfulness helped, Similar similar, Items items, Viewers viewers) {
        this.candidates = candidates;
        this.helped = helped;
        this.similar = similar;
        this.items = items;
        this.viewers = viewers;
    }

    Uni<List<RelatedItem>> to(UUID id, int most) {
        return Panache.withSession(() -> viewers.current()
                .flatMap(viewer -> items.mustSee(id, viewer).flatMap(item -> related(item, viewer, most))));
    }

    private Uni<List<RelatedItem>> related(ItemCard item, Viewer viewer, int most) {
        return candidates
                .related(item, viewer, CANDIDATES)
                .flatMap(sharing -> helped.with(item.id(), CANDIDATES)
                        .flatMap(both -> similar.to(item, viewer, CANDIDATES).flatMap(alike -> {
                            Set<UUID> all = new LinkedHashSet<>(sharing);
                            all.addAll(both.keySet());
                            all.addAll(alike.keySet());
                            all.remove(item.id());
                            return items.visible(all, viewer).map(others -> ranked(item, others, both, alike, most));
                        })));
    }

    private static List<RelatedItem> ranked(
            ItemCard item, List<ItemCard> others, Map<UUID, Integer> both, Map<UUID, Double> alike, int most) {
        return others.stream()
                .map(other -> Relatedness.of(
                        item, other, both.getOrDefault(other.id(), 0), alike.getOrDefault(other.id(), 0.0)))
                .filter(related -> related.score() > 0)
                .sorted(Comparator.comparingDouble(RelatedItem::score)
                        .reversed()
                        .thenComparing(related -> related.item().id()))
                .limit(most)
                .toList();
    }
}
