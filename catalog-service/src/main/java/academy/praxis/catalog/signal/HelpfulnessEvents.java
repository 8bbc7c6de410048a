package academy.praxis.catalog.signal;

import academy.praxis.kit.bus.DomainEvent;
import academy.praxis.kit.postgres.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tells the other services what helped whom it helped; no member, no reason, and only what everyone may be told. */
@ApplicationScoped
class HelpfulnessEvents {
    private final UnitOfWork work;

    HelpfulnessEvents(UnitOfWork work) {
        this.work = work;
    }

    Uni<Void> changed(UUID item, long version, Map<String, Tally> shown) {
        return work.append(new DomainEvent(
                "catalog.helpfulness",
                "academy.praxis.catalog.helpfulness-changed.v1",
                item,
                HelpfulnessState.of(item, version, shown)));
    }

    /** The state on the bus; contracts/events/catalog promises it. */
    record HelpfulnessState(
            UUID itemId, long version, int members, Double share, List<HelpfulnessView.TaskHelpfulness> tasks) {
        static HelpfulnessState of(UUID item, long version, Map<String, Tally> shown) {
            Tally whole = shown.getOrDefault(Helpfulness.WHOLE, Tally.NONE);
            return new HelpfulnessState(
                    item, version, Batches.members(whole), Batches.share(whole), HelpfulnessService.byTask(shown));
        }
    }
}
