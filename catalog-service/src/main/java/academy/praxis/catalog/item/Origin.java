package academy.praxis.catalog.item;

import java.util.UUID;

/**
 * Where imported items come from.
 *
 * @param supplierId {@code null} for posts
 * @param supplierName shown with the items; {@code null} for posts
 * @param ownerId the member who looks after new items
 * @param publish whether they are offered as soon as they come; else a curator looks at them first, and again when they change
 */
public record Origin(ItemSource source, UUID supplierId, String supplierName, UUID ownerId, boolean publish) {}
