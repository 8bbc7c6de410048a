package academy.praxis.catalog.signal;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/** The catalog's prior, counted anew at most once a minute: it rests on all items and moves slowly. */
@ApplicationScoped
class Priors {
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final TallyRepository tallies;
    private volatile Counted counted = new Counted(null, Instant.MIN);

    Priors(TallyRepository tallies) {
        this.tallies = tallies;
    }

    /** Within the present session. */
    Uni<BetaPrior> current() {
        Instant now = Instant.now();
        Counted known = counted;
        return known.at.isAfter(now.minus(FRESH))
                ? Uni.createFrom().item(known.prior)
                : tallies.all().map(BetaPrior::of).invoke(prior -> counted = new Counted(prior, now));
    }

    private record Counted(BetaPrior prior, Instant at) {}
}
