package academy.praxis.mentoring.pairing;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Told, within the same transaction, what became of a proposal or a pairing. */
public interface PairingListener {
    /** It ended early; the requests of its mentees are open again. */
    Uni<Void> ended(EndedPairing ended);

    /** It was closed: it had come to its good end. */
    default Uni<Void> completed(PairingCard pairing) {
        return Uni.createFrom().voidItem();
    }

    /** A mentee joined a circle that had begun. */
    default Uni<Void> joined(PairingCard pairing, UUID mentee) {
        return Uni.createFrom().voidItem();
    }
}
