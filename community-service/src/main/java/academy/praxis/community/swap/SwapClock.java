package academy.praxis.community.swap;

import academy.praxis.kit.clock.Periodic;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Ends offers that nobody answered, and has those reminded for whom a step waits, once for each step. */
@ApplicationScoped
class SwapClock implements Periodic {
    private final SwapRepository swaps;
    private final SwapChanges changes;
    private final SwapSettings settings;

    SwapClock(SwapRepository swaps, SwapChanges changes, SwapSettings settings) {
        this.swaps = swaps;
        this.changes = changes;
        this.settings = settings;
    }

    @Override
    public Uni<Integer> tick(Instant now, int most) {
        Instant time = now.truncatedTo(ChronoUnit.MILLIS);
        return expire(time, most).flatMap(expired -> remind(time, most).map(reminded -> expired + reminded));
    }

    private Uni<Integer> expire(Instant now, int most) {
        return swaps.expired(now, most)
                .flatMap(found -> Multi.createFrom()
                        .iterable(found)
                        .onItem()
                        .transformToUniAndConcatenate(
                                one -> changes.change(one.id(), swap -> swap.expire(now), SwapNews.TELL))
                        .collect()
                        .asList()
                        .map(List::size));
    }

    private Uni<Integer> remind(Instant now, int most) {
        Instant before = now.minus(settings.remindAfter());
        return swaps.silent(before, most)
                .flatMap(found -> Multi.createFrom()
                        .iterable(found)
                        .onItem()
                        .transformToUniAndConcatenate(one -> changes.change(
                                one.id(), swap -> isSilent(swap, before) ? swap.remind() : swap, SwapReminder.REMIND))
                        .collect()
                        .asList()
                        .map(List::size));
    }

    private static boolean isSilent(Swap swap, Instant before) {
        return swap.status() == SwapStatus.PAIRED
                && swap.activeAt().isBefore(before)
                && swap.remindedStep() < swap.step();
    }
}
