package academy.praxis.mentoring.pairing;

import io.smallrye.mutiny.Uni;

/** Told, within the same transaction, that a proposal or a pairing ended early. */
public interface PairingListener {
    /** It ended; the requests of its mentees are open again. */
    Uni<Void> ended(EndedPairing ended);
}
