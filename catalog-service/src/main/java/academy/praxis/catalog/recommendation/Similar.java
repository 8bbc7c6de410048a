package academy.praxis.catalog.recommendation;

import academy.praxis.catalog.item.ItemCard;
import academy.praxis.catalog.member.Viewer;
import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.UUID;

/** Finds items that say much the same. */
public interface Similar {
    /**
     * Items like this one, with how like they are, above 0 to 1; the item itself and what the viewer may not see are left out.
     *
     * @param most how many at most
     */
    Uni<Map<UUID, Double>> to(ItemCard item, Viewer viewer, int most);
}
