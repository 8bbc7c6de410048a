package academy.praxis.community.moderation;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What authors said against decisions goes when their text goes, or when they do. */
@ApplicationScoped
class AppealForgetting {
    private final CaseRepository cases;
    private final CaseChanges changes;

    AppealForgetting(CaseRepository cases, CaseChanges changes) {
        this.cases = cases;
        this.changes = changes;
    }

    /** Of one text; nothing happens where there is no case. */
    Uni<Void> about(UUID textId) {
        return cases.byId(textId)
                .flatMap(one -> one == null || one.appeal() == null
                        ? Uni.createFrom().voidItem()
                        : changes.change(textId, Case::forgetAppeal, (before, after) -> List.of())
                                .replaceWithVoid());
    }

    /** Of a post and all that was said to it. */
    Uni<Void> under(UUID postId) {
        return cases.appealed(postId)
                .flatMap(ids -> Multi.createFrom()
                        .iterable(ids)
                        .onItem()
                        .transformToUniAndConcatenate(this::about)
                        .collect()
                        .last());
    }
}
