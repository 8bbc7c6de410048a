package academy.praxis.catalog.duplicate;

import academy.praxis.catalog.duplicate.Election.Link;
import academy.praxis.catalog.item.ComparedItem;
import academy.praxis.catalog.item.ComparedItems;
import academy.praxis.catalog.item.ImportedItems;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Has items stand for others as their pairs say, within the present transaction, which holds the progress row. */
@ApplicationScoped
class Links {
    /** More than these are not one work but a fault: they are settled as far as they go. */
    private static final int MOST = 5_000;

    private final PrintStore prints;
    private final ComparedItems items;
    private final ImportedItems imported;

    Links(PrintStore prints, ComparedItems items, ImportedItems imported) {
        this.prints = prints;
        this.items = items;
        this.imported = imported;
    }

    /** Settles who stands for whom among these and all that they are linked to. */
    Uni<Void> settle(Collection<UUID> ids) {
        return reach(new HashSet<>(ids), Set.copyOf(ids))
                .flatMap(found -> prints.candidates(found.nodes())
                        .flatMap(candidates -> apply(Election.of(candidates, found.links()))));
    }

    private record Reached(Set<UUID> nodes, List<Link> links) {}

    /** All that is linked to these, step by step. */
    private Uni<Reached> reach(Set<UUID> known, Set<UUID> edge) {
        return prints.links(edge).flatMap(found -> {
            Set<UUID> next = new HashSet<>();
            found.stream()
                    .flatMap(link -> Stream.of(link.one(), link.other()))
                    .filter(known::add)
                    .forEach(next::add);
            return next.isEmpty() || known.size() > MOST
                    ? prints.links(known).map(links -> new Reached(known, within(known, links)))
                    : reach(known, next);
        });
    }

    private static List<Link> within(Set<UUID> nodes, List<Link> links) {
        return links.stream()
                .filter(link -> nodes.contains(link.one()) && nodes.contains(link.other()))
                .toList();
    }

    private Uni<Void> apply(Map<UUID, UUID> standsFor) {
        return items.of(standsFor.keySet())
                .map(present -> present.stream()
                        .filter(item -> !Objects.equals(item.sameAs(), standsFor.get(item.id())))
                        // First those that shall stand for themselves: others may be linked to them.
                        .sorted(Comparator.comparing((ComparedItem item) -> standsFor.get(item.id()) != null)
                                .thenComparing(item -> item.id().toString()))
                        .toList())
                .flatMap(changing -> Multi.createFrom()
                        .iterable(changing)
                        .onItem()
                        .transformToUniAndConcatenate(
                                item -> imported.linkDuplicate(item.id(), standsFor.get(item.id())))
                        .collect()
                        .last()
                        .replaceWithVoid());
    }
}
