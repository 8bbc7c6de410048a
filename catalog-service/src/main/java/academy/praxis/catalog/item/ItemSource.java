package academy.praxis.catalog.item;

/** Where an item comes from: written in the academy, brought from a supplier, or taken from a post of the community. */
public enum ItemSource {
    ACADEMY,
    SUPPLIER,
    POST
}
