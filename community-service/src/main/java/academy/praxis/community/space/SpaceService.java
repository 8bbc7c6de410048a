package academy.praxis.community.space;

import academy.praxis.community.member.Members;
import academy.praxis.community.member.Reader;
import academy.praxis.kit.idempotency.IdempotencyKey;
import academy.praxis.kit.mongo.Idempotency;
import academy.praxis.kit.page.Cursor;
import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.precondition.IfMatch;
import academy.praxis.kit.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** Setting up spaces, finding one's own, and their life. */
@ApplicationScoped
class SpaceService {
    /** The most spaces in use for which one member is responsible. */
    static final int MOST_OF_A_MEMBER = 50;

    /** The most for which a manager is. */
    static final int MOST_OF_A_MANAGER = 1000;

    private final SpaceRepository repository;
    private final SpaceChanges changes;
    private final MembershipRepository memberships;
    private final Spaces spaces;
    private final Members members;
    private final Idempotency idempotency;

    SpaceService(
            SpaceRepository repository,
            SpaceChanges changes,
            MembershipRepository memberships,
            Spaces spaces,
            Members members,
            Idempotency idempotency) {
        this.repository = repository;
        this.changes = changes;
        this.memberships = memberships;
        this.spaces = spaces;
        this.members = members;
        this.idempotency = idempotency;
    }

    Uni<Page<SpaceView>> list(SpaceQuery query, PageRequest page, String languages) {
        return members.reader()
                .flatMap(reader -> memberships
                        .of(reader.memberId())
                        .flatMap(places -> repository
                                .page(query, reader, places, page)
                                .map(rows -> Page.of(
                                        rows,
                                        page,
                                        space -> SpaceView.inList(
                                                new Spaces.Visit(
                                                        space,
                                                        places.membership(space.id(), reader.memberId()),
                                                        reader),
                                                languages),
                                        space -> Cursor.after(space.id())))));
    }

    Uni<SpaceView> get(UUID id, String languages) {
        return members.reader().flatMap(reader -> view(id, reader, languages));
    }

    Uni<SpaceView> create(NewSpace wish, IdempotencyKey key, String languages) {
        return members.reader()
                .flatMap(reader -> idempotency
                        .once(key, "create-space", wish, id -> setUp(id, wish, reader), repository::byId)
                        .flatMap(space -> view(space.id(), reader, languages)));
    }

    /** Members first: while the space is not there, they are members of nothing. */
    private Uni<Space> setUp(UUID id, NewSpace wish, Reader creator) {
        if (!creator.active()) {
            throw ProblemException.forbidden("Your account is no longer active.");
        }
        Set<UUID> first = Space.firstMembers(wish, creator);
        Space space = Space.create(id, wish, creator);
        return members.mustBeActive("memberIds", wish.memberIds())
                .flatMap(active -> mustHaveRoom(creator))
                .flatMap(room -> memberships.addNew(id, first, creator.memberId()))
                .flatMap(none -> repository.insert(space, SpaceEvents.opened(space)));
    }

    /** Who sets up spaces makes others members of them, and each one's spaces are read with all that they ask. */
    private Uni<Void> mustHaveRoom(Reader creator) {
        int most = creator.manager() ? MOST_OF_A_MANAGER : MOST_OF_A_MEMBER;
        return repository
                .countActiveOf(creator.memberId())
                .invoke(count -> {
                    if (count >= most) {
                        throw ProblemException.conflict(
                                "You are responsible for " + most + " spaces. Archive one before you set up another.");
                    }
                })
                .replaceWithVoid();
    }

    Uni<SpaceView> edit(UUID id, SpaceText text, IfMatch ifMatch, String languages) {
        return members.reader()
                .flatMap(reader -> spaces.mustModerate(id, reader)
                        .flatMap(standing -> changes.change(
                                id,
                                space -> {
                                    ifMatch.check(space.version());
                                    return space.edit(text);
                                },
                                SpaceEvents::changed))
                        .flatMap(space -> view(id, reader, languages)));
    }

    Uni<SpaceView> archive(UUID id, String languages) {
        return members.reader()
                .flatMap(reader -> spaces.mustModerate(id, reader)
                        .flatMap(standing -> changes.change(id, Space::archive, SpaceEvents::archived))
                        .flatMap(space -> view(id, reader, languages)));
    }

    Uni<SpaceView> reopen(UUID id, String languages) {
        return members.reader()
                .flatMap(reader -> spaces.mustModerate(id, reader)
                        .flatMap(standing -> changes.change(id, Space::reopen, SpaceEvents::changed))
                        .flatMap(space -> view(id, reader, languages)));
    }

    private Uni<SpaceView> view(UUID id, Reader reader, String languages) {
        return spaces.known(id, reader).flatMap(visit -> {
            if (!visit.isReadable()) {
                return Uni.createFrom().item(SpaceView.view(visit, null, false, languages));
            }
            return Uni.combine()
                    .all()
                    .unis(count(visit.space()), spaces.tooFew(visit.space()))
                    .asTuple()
                    .map(found -> SpaceView.view(visit, found.getItem1(), found.getItem2(), languages));
        });
    }

    private Uni<Long> count(Space space) {
        return space.audience().kind() == SpaceKind.TEAM
                ? members.countOfTeam(space.audience().teamId())
                : memberships.countActive(space.id());
    }
}
