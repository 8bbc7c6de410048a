package academy.praxis.catalog.event;

import academy.praxis.catalog.item.Items;
import academy.praxis.catalog.member.MemberListener;
import academy.praxis.catalog.member.Members;
import academy.praxis.catalog.member.Viewers;
import academy.praxis.kit.caller.Caller;
import academy.praxis.kit.postgres.UnitOfWork;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Places at sessions and their waiting lists. */
@ApplicationScoped
class Places implements MemberListener {
    private final Members members;
    private final SessionRepository sessions;
    private final PlaceRepository places;
    private final EventEvents events;
    private final Items items;
    private final Viewers viewers;
    private final UnitOfWork work;
    private final Caller caller;

    Places(
            SessionRepository sessions,
            PlaceRepository places,
            EventEvents events,
            Items items,
            Viewers viewers,
            UnitOfWork work,
            Caller caller,
            Members members) {
        this.members = members;
        this.sessions = sessions;
        this.places = places;
        this.events = events;
        this.items = items;
        this.viewers = viewers;
        this.work = work;
        this.caller = caller;
    }

    /** A place, or the end of the waiting list; asked for again it stays as it is. */
    Uni<Void> ask(UUID itemId, UUID id) {
        UUID member = caller.memberId();
        return work.transact(() -> members.mustBeHere(member)
                .flatMap(here -> viewers.current())
                .flatMap(viewer -> items.mustSee(itemId, viewer))
                .flatMap(item -> sessions.mustLock(itemId, id))
                .invoke(EventSession::mustBeToCome)
                .flatMap(session -> places.findById(new EventPlace.Key(id, member))
                        .flatMap(place -> place == null
                                ? take(session, member)
                                : Uni.createFrom().voidItem())));
    }

    private Uni<Void> take(EventSession session, UUID member) {
        return places.coming(session.id)
                .map(coming -> EventPlace.of(session.id, member, !session.hasRoomFor(coming)))
                .flatMap(places::persistAndFlush)
                .flatMap(place -> events.given(session, place));
    }

    /** Gives the place back, to whoever waits longest. Given back already, nothing happens. */
    Uni<Void> giveUp(UUID itemId, UUID id) {
        UUID member = caller.memberId();
        return work.transact(() -> sessions.mustLock(itemId, id).flatMap(session -> giveUp(session, member)));
    }

    private Uni<Void> giveUp(EventSession session, UUID member) {
        return places.findById(new EventPlace.Key(session.id, member))
                .flatMap(place -> place == null
                        ? Uni.createFrom().voidItem()
                        : places.giveUp(session.id, member)
                                .call(() -> events.givenUp(session, place))
                                .flatMap(gone -> moveUp(session)));
    }

    /** Fills the free places of a session, which is locked, from its waiting list. */
    Uni<Void> moveUp(EventSession session) {
        if (session.cancelled || !session.startsAt.isAfter(EventSession.now())) {
            return Uni.createFrom().voidItem();
        }
        return places.coming(session.id).flatMap(coming -> {
            int free = session.capacity == null ? Integer.MAX_VALUE : (int) (session.capacity - coming);
            return free <= 0
                    ? Uni.createFrom().voidItem()
                    : places.next(session.id, Math.min(free, AT_A_TIME))
                            .invoke(next -> next.forEach(place -> place.waiting = false))
                            .call(places::flush)
                            .call(next -> events.given(session, next))
                            .flatMap(next ->
                                    next.size() < AT_A_TIME ? Uni.createFrom().voidItem() : moveUp(session));
        });
    }

    private static final int AT_A_TIME = 500;

    @Override
    public Uni<Void> left(UUID member) {
        return places.sessionsToCome(member)
                .onItem()
                .transformToMulti(ids -> Multi.createFrom().iterable(ids))
                .onItem()
                .transformToUniAndConcatenate(
                        id -> sessions.findById(id, jakarta.persistence.LockModeType.PESSIMISTIC_WRITE)
                                .flatMap(session -> giveUp(session, member)))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
