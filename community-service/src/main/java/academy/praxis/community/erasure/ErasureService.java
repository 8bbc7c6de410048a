package academy.praxis.community.erasure;

import academy.praxis.community.member.Members;
import academy.praxis.community.member.TextChoice;
import academy.praxis.kit.caller.Caller;
import academy.praxis.kit.problem.ProblemException;
import academy.praxis.kit.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Members who want to be erased, and what they wish for when they leave. */
@ApplicationScoped
class ErasureService {
    private final ErasureRepository erasures;
    private final WishRepository wishes;
    private final Members members;
    private final Caller caller;
    private final ErasureSettings settings;

    ErasureService(
            ErasureRepository erasures,
            WishRepository wishes,
            Members members,
            Caller caller,
            ErasureSettings settings) {
        this.erasures = erasures;
        this.wishes = wishes;
        this.members = members;
        this.caller = caller;
        this.settings = settings;
    }

    /** The one that is running, where there is one: that removes texts when this one is to. */
    Uni<ErasureView> ask(NewErasure wish) {
        UUID me = caller.memberId();
        Instant now = ErasureClock.now();
        return erasures.begin(me, wish.texts(), now, now.plus(settings.settle()))
                .flatMap(begun -> begun || wish.texts() != TextChoice.REMOVE
                        ? Uni.createFrom().voidItem()
                        : erasures.raise(me))
                .flatMap(asked -> mine());
    }

    Uni<ErasureView> mine() {
        UUID me = caller.memberId();
        return erasures.of(me)
                .onItem()
                .ifNull()
                .failWith(() -> new ProblemException(
                        ProblemType.NOT_FOUND, "There is no erasure of yours that is known of.", List.of()))
                .flatMap(erasure -> members.byIds(List.of(me))
                        .map(known -> ErasureView.of(
                                erasure, known.containsKey(me) && known.get(me).active())));
    }

    Uni<ErasureWish> wish() {
        return wishes.of(caller.memberId());
    }

    Uni<ErasureWish> wish(ErasureWish wish) {
        return wishes.put(caller.memberId(), wish).replaceWith(wish);
    }
}
