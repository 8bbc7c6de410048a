package academy.praxis.kit.clock;

import io.smallrye.mutiny.Uni;
import java.time.Instant;

/** Work that falls due as time goes by. Several instances share it: who does a piece claims it in the store. */
public interface Periodic {
    /**
     * Does what is due. Opens its sessions and transactions itself: call it outside of one.
     *
     * @param now to the microsecond, as the store keeps times
     * @param most about how many pieces at once
     * @return how many pieces were done; 0 when nothing is due
     */
    Uni<Integer> tick(Instant now, int most);
}
