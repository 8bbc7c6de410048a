package academy.praxis.kit.outbox;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** Where committed events wait for the relay. */
public interface OutboxStore {
    /**
     * The oldest waiting events, in the order in which each aggregate's were written; empty when there is none or when another
     * instance has the lead.
     */
    Uni<List<OutboxRecord>> next(int max);

    /** Forgets events that the broker has acknowledged. */
    Uni<Void> sent(List<OutboxRecord> events);

    /** Gives up the lead, so that another instance need not wait for it to lapse. */
    Uni<Void> release();
}
