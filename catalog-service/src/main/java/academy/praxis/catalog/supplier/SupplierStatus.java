package academy.praxis.catalog.supplier;

/** Whether a supplier delivers. */
enum SupplierStatus {
    ACTIVE,
    /** Nothing comes in for a while; what is there stays. */
    PAUSED
}
