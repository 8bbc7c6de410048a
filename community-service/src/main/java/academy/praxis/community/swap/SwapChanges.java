package academy.praxis.community.swap;

import academy.praxis.community.swap.SwapSlots.Use;
import academy.praxis.community.todo.Todos;
import academy.praxis.kit.problem.ProblemException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Writes changes of swaps, has those told whom they concern, and gives places back. */
@ApplicationScoped
class SwapChanges {
    private static final int ATTEMPTS = 10;

    private final SwapRepository swaps;
    private final SwapSlots slots;
    private final Todos todos;

    SwapChanges(SwapRepository swaps, SwapSlots slots, Todos todos) {
        this.swaps = swaps;
        this.slots = slots;
        this.todos = todos;
    }

    /** Reads, changes, and writes if nobody else did in between; otherwise again from what they left. Fails with 404 when there is none. */
    Uni<Swap> change(UUID id, UnaryOperator<Swap> change, String... todo) {
        return change(id, change, ATTEMPTS, todo);
    }

    private Uni<Swap> change(UUID id, UnaryOperator<Swap> change, int attempts, String... todo) {
        return swaps.byId(id)
                .onItem()
                .ifNull()
                .failWith(() -> ProblemException.notFound("swap", id))
                .flatMap(before -> {
                    Swap after = change.apply(before);
                    if (after == before) {
                        return Uni.createFrom().item(before);
                    }
                    return swaps.update(before, after, todo).flatMap(written -> {
                        if (written) {
                            return giveBack(before, after)
                                    .flatMap(done -> todos.carryOut(SwapRepository.SWAPS, id))
                                    .replaceWith(after);
                        }
                        if (attempts == 1) {
                            throw ProblemException.conflict("Too many change this swap at once. Try again.");
                        }
                        return change(id, change, attempts - 1, todo);
                    });
                });
    }

    private Uni<Void> giveBack(Swap before, Swap after) {
        if (before.status() == after.status()) {
            return Uni.createFrom().voidItem();
        }
        return switch (before.status()) {
            case OPEN -> giveBack(before.offererId(), Use.OPEN, before.id());
            case PAIRED ->
                Multi.createFrom()
                        .iterable(before.people())
                        .onItem()
                        .transformToUniAndConcatenate(one -> giveBack(one, Use.RUNNING, before.id()))
                        .collect()
                        .last()
                        .replaceWithVoid();
            default -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> giveBack(UUID memberId, Use use, UUID id) {
        return memberId == null ? Uni.createFrom().voidItem() : slots.giveBack(memberId, use, id);
    }
}
