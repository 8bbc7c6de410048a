package academy.praxis.mentoring.pairing;

/** Where a pairing is in its life. */
public enum PairingStatus {
    /** Those concerned were asked; not all have answered. */
    PROPOSED,
    ACTIVE,
    DECLINED,
    /** Somebody did not answer in time. */
    EXPIRED,
    CLOSED
}
