package academy.praxis.catalog.supplier;

/** How far a supplier is trusted. */
public enum TrustLevel {
    /** What comes is published at once. */
    TRUSTED,
    /** What comes waits for a curator. */
    REVIEWED,
    /**
     * Nothing comes in, neither by connections nor by pushes. What is published stays until a curator withdraws it: distrust of what may
     * come does not say that what was looked at is wrong.
     */
    BLOCKED
}
