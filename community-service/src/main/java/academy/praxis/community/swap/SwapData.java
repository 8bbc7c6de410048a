package academy.praxis.community.swap;

import academy.praxis.community.member.PersonalData;
import academy.praxis.community.member.TextChoice;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A member's part in swaps: they are no longer named, and their words go. What the other said stays the other's. */
@ApplicationScoped
class SwapData implements PersonalData {
    private final SwapRepository swaps;
    private final SwapChanges changes;
    private final SwapSlots slots;

    SwapData(SwapRepository swaps, SwapChanges changes, SwapSlots slots) {
        this.swaps = swaps;
        this.changes = changes;
        this.slots = slots;
    }

    @Override
    public String name() {
        return "swaps";
    }

    @Override
    public Uni<Integer> erase(UUID memberId, TextChoice texts, int most) {
        return swaps.of(memberId, most)
                .flatMap(found -> Multi.createFrom()
                        .iterable(found)
                        .onItem()
                        .transformToUniAndConcatenate(one -> changes.change(
                                one.id(), swap -> swap.isOf(memberId) ? swap.forget(memberId) : swap, SwapNews.TELL))
                        .collect()
                        .asList()
                        .flatMap(done -> slots.forget(memberId).map(places -> found.size() + places)));
    }
}
