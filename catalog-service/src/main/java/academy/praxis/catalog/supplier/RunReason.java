package academy.praxis.catalog.supplier;

/** Why there is a run. */
enum RunReason {
    /** A curator asked for it. */
    HAND,
    /** The connection was due. */
    SCHEDULE,
    /** A curator withdraws all that the supplier brought. */
    WITHDRAWAL
}
