package academy.praxis.catalog.supplier;

import academy.praxis.catalog.item.ImportedItem;
import academy.praxis.catalog.item.ItemSource;
import academy.praxis.catalog.item.Origin;
import java.util.List;
import java.util.UUID;

/**
 * A supplier as other features know it.
 *
 * @param licence of items that do not say theirs; may be {@code null}
 * @param languages of items that do not say theirs; may be empty
 * @param ownerId the curator who owns what it brings
 */
public record SupplierCard(
        UUID id, String name, TrustLevel trust, String licence, List<String> languages, UUID ownerId) {

    Origin origin() {
        return new Origin(ItemSource.SUPPLIER, id, name, ownerId, trust == TrustLevel.TRUSTED);
    }

    /** The item with what it does not say itself and the supplier does. */
    ImportedItem completed(ImportedItem item) {
        boolean speaks = item.languages() != null && !item.languages().isEmpty();
        boolean licensed = item.licence() != null && !item.licence().isBlank();
        if (speaks && licensed) {
            return item;
        }
        return new ImportedItem(
                item.externalId(),
                item.title(),
                item.summary(),
                item.body(),
                item.form(),
                item.minutes(),
                speaks ? item.languages() : languages,
                item.tasks(),
                item.obstacles(),
                item.skills(),
                item.url(),
                licensed ? item.licence() : licence,
                item.identifiers(),
                item.mediaSeconds(),
                item.issuedAt(),
                item.authorId(),
                item.originUrl(),
                item.authors());
    }
}
