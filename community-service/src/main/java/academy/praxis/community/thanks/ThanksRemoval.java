package academy.praxis.community.thanks;

import academy.praxis.community.space.Spaces;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Thanks for something that was removed go with it: their words may quote it. */
@ApplicationScoped
class ThanksRemoval {
    private static final int AT_A_TIME = 100;

    private final ThanksRepository repository;
    private final Spaces spaces;

    ThanksRemoval(ThanksRepository repository, Spaces spaces) {
        this.repository = repository;
        this.spaces = spaces;
    }

    /** Of a post and of all that was said to it. */
    Uni<Void> under(UUID postId) {
        return repository
                .under(postId, AT_A_TIME)
                .flatMap(some ->
                        some.isEmpty() ? Uni.createFrom().voidItem() : all(some).flatMap(done -> under(postId)));
    }

    /** Of one comment. */
    Uni<Void> of(UUID commentId) {
        return repository
                .standing(commentId, AT_A_TIME)
                .flatMap(some ->
                        some.isEmpty() ? Uni.createFrom().voidItem() : all(some).flatMap(done -> of(commentId)));
    }

    /** Those that somebody changes at this moment are found again by the next look. */
    private Uni<Void> all(List<Thanks> some) {
        return Multi.createFrom()
                .iterable(some)
                .onItem()
                .transformToUniAndConcatenate(thanks -> spaces.audienceOf(
                                thanks.subject().spaceId())
                        .flatMap(audience -> {
                            Thanks gone = thanks.withdraw();
                            return repository.update(
                                    thanks, gone, ThanksEvents.withdrawn(gone, audience), ThanksCount.NAME);
                        }))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
