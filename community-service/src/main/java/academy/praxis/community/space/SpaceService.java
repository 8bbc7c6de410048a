package academy.praxis.community.space;

import academy.praxis.community.member.Members;
import academy.praxis.kit.idempotency.IdempotencyKey;
import academy.praxis.kit.mongo.Idempotency;
import academy.praxis.kit.page.Cursor;
import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Setting up spaces and finding one's own. */
@ApplicationScoped
class SpaceService {
    private final SpaceRepository repository;
    private final Spaces spaces;
    private final Members members;
    private final Idempotency idempotency;

    SpaceService(SpaceRepository repository, Spaces spaces, Members members, Idempotency idempotency) {
        this.repository = repository;
        this.spaces = spaces;
        this.members = members;
        this.idempotency = idempotency;
    }

    Uni<Page<SpaceView>> list(PageRequest page) {
        return members.reader()
                .flatMap(reader -> repository.page(reader, page))
                .map(rows -> Page.of(rows, page, SpaceView::inList, space -> Cursor.after(space.id())));
    }

    Uni<SpaceView> get(UUID id) {
        return members.reader().flatMap(reader -> spaces.visible(id, reader)).map(SpaceView::of);
    }

    Uni<SpaceView> create(NewSpace wish, IdempotencyKey key) {
        return members.reader()
                .flatMap(reader -> idempotency.once(
                        key,
                        "create-space",
                        wish,
                        id -> {
                            Space space = Space.create(id, wish, reader);
                            return repository.insert(space).replaceWith(space);
                        },
                        id -> spaces.visible(id, reader)))
                .map(SpaceView::of);
    }
}
