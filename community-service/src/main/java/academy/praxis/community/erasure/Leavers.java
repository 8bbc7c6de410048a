package academy.praxis.community.erasure;

import academy.praxis.community.member.Members;
import academy.praxis.kit.clock.Periodic;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Begins the erasure of members who left a while ago, as they wished, and forgets erasures that are long done. */
@ApplicationScoped
class Leavers implements Periodic {
    private final ErasureRepository erasures;
    private final WishRepository wishes;
    private final Members members;
    private final ErasureSettings settings;

    Leavers(ErasureRepository erasures, WishRepository wishes, Members members, ErasureSettings settings) {
        this.erasures = erasures;
        this.wishes = wishes;
        this.members = members;
        this.settings = settings;
    }

    @Override
    public Uni<Integer> tick(Instant now, int most) {
        return erasures.forgetBefore(now.minus(settings.kept()))
                .flatMap(done -> members.leftBefore(now.minus(settings.grace()), most))
                .onItem()
                .transformToMulti(left -> Multi.createFrom().iterable(left))
                .onItem()
                .transformToUniAndConcatenate(memberId -> begin(memberId, now))
                .filter(begun -> begun)
                .collect()
                .asList()
                .map(List::size);
    }

    /** {@code false} when it is running already. */
    private Uni<Boolean> begin(UUID memberId, Instant now) {
        return wishes.of(memberId).flatMap(wish -> erasures.begin(memberId, wish.texts(), now, now));
    }
}
