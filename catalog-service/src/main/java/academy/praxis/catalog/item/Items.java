package academy.praxis.catalog.item;

import academy.praxis.catalog.member.Viewer;
import academy.praxis.kit.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Items for the other features of the catalog, within the present session. */
@ApplicationScoped
public class Items {
    private final ItemRepository items;

    Items(ItemRepository items) {
        this.items = items;
    }

    /** Those of these items that the viewer may be offered, in the order of the ids: published, for them, and no duplicate. */
    public Uni<List<ItemCard>> visible(Collection<UUID> ids, Viewer viewer) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return items.list("id in ?1 and status = ?2 and sameAs is null", List.copyOf(ids), ItemStatus.PUBLISHED)
                .map(found -> {
                    Map<UUID, Item> byId =
                            found.stream().collect(Collectors.toMap(item -> item.id, Function.identity()));
                    return ids.stream()
                            .map(byId::get)
                            .filter(item -> item != null && viewer.isIn(item.audience))
                            .map(ItemCard::of)
                            .toList();
                });
    }

    /** Those of these items that the viewer may see in the state that they are in, duplicates too, by id. */
    public Uni<Map<UUID, ItemCard>> seen(Collection<UUID> ids, Viewer viewer) {
        return ids.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : items.list("id in ?1", List.copyOf(ids))
                        .map(found -> found.stream()
                                .filter(item -> item.isVisibleTo(viewer))
                                .collect(Collectors.toMap(item -> item.id, ItemCard::of)));
    }

    /**
     * A published item that the viewer may see, a duplicate too.
     *
     * @throws ProblemException 404 when there is none, or none for the viewer
     */
    public Uni<ItemCard> mustSee(UUID id, Viewer viewer) {
        return items.byId(id).map(item -> {
            if (item.status != ItemStatus.PUBLISHED || !item.isVisibleTo(viewer)) {
                throw ProblemException.notFound("learning item", id);
            }
            return ItemCard.of(item);
        });
    }

    /**
     * An item in any state, for those who see it in that state.
     *
     * @throws ProblemException 404 when there is none, or none for the viewer
     */
    public Uni<ItemCard> mustSeeInAnyState(UUID id, Viewer viewer) {
        return items.byId(id).map(item -> {
            if (!item.isVisibleTo(viewer)) {
                throw ProblemException.notFound("learning item", id);
            }
            return ItemCard.of(item);
        });
    }

    /**
     * An item that the viewer looks after: a curator's any, others' their own.
     *
     * @throws ProblemException 404 when the viewer may not know of it, 403 when it is not theirs, 409 when it is retired
     */
    public Uni<ItemCard> mustLookAfter(UUID id, Viewer viewer) {
        return items.byId(id).map(item -> {
            if (!item.isVisibleTo(viewer)) {
                throw ProblemException.notFound("learning item", id);
            }
            if (!viewer.curator() && !item.ownerId.equals(viewer.memberId())) {
                throw ProblemException.forbidden("This belongs to somebody else.");
            }
            if (item.status == ItemStatus.RETIRED) {
                throw ProblemException.conflict("A retired item cannot be changed.");
            }
            return ItemCard.of(item);
        });
    }
}
