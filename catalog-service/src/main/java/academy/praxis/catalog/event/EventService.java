package academy.praxis.catalog.event;

import academy.praxis.catalog.item.ItemCard;
import academy.praxis.catalog.item.ItemForm;
import academy.praxis.catalog.item.Items;
import academy.praxis.catalog.member.MemberCard;
import academy.praxis.catalog.member.Members;
import academy.praxis.catalog.member.Viewer;
import academy.praxis.catalog.member.Viewers;
import academy.praxis.kit.idempotency.IdempotencyKey;
import academy.praxis.kit.page.Cursor;
import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.postgres.Idempotency;
import academy.praxis.kit.postgres.UnitOfWork;
import academy.praxis.kit.precondition.IfMatch;
import academy.praxis.kit.problem.ProblemException;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** When events take place. */
@ApplicationScoped
class EventService {
    private final SessionRepository sessions;
    private final PlaceRepository places;
    private final Places waitingList;
    private final EventEvents events;
    private final Items items;
    private final Members members;
    private final Viewers viewers;
    private final UnitOfWork work;
    private final Idempotency idempotency;

    EventService(
            SessionRepository sessions,
            PlaceRepository places,
            Places waitingList,
            EventEvents events,
            Items items,
            Members members,
            Viewers viewers,
            UnitOfWork work,
            Idempotency idempotency) {
        this.sessions = sessions;
        this.places = places;
        this.waitingList = waitingList;
        this.events = events;
        this.items = items;
        this.members = members;
        this.viewers = viewers;
        this.work = work;
        this.idempotency = idempotency;
    }

    Uni<List<SessionView>> toCome(UUID itemId) {
        return Panache.withSession(() -> viewers.current()
                .flatMap(viewer -> items.mustSeeInAnyState(itemId, viewer)
                        .flatMap(item -> sessions.toCome(itemId, EventSession.now())
                                .flatMap(found -> views(found, Map.of(itemId, item), viewer)))));
    }

    Uni<List<SessionView>> mine() {
        return Panache.withSession(() -> viewers.current()
                .flatMap(viewer -> viewer.memberId() == null
                        ? Uni.createFrom().item(List.of())
                        : sessions.of(viewer.memberId(), EventSession.now())
                                .flatMap(found -> items.seen(
                                                found.stream()
                                                        .map(session -> session.itemId)
                                                        .distinct()
                                                        .toList(),
                                                viewer)
                                        .flatMap(cards -> views(found, cards, viewer)))));
    }

    Uni<SessionView> get(UUID itemId, UUID id) {
        return Panache.withSession(() -> viewers.current()
                .flatMap(viewer -> items.mustSeeInAnyState(itemId, viewer)
                        .flatMap(item ->
                                sessions.mustFind(itemId, id).flatMap(session -> view(session, item, viewer)))));
    }

    Uni<String> calendar(UUID itemId, UUID id) {
        return Panache.withSession(() -> viewers.current()
                .flatMap(viewer -> items.mustSeeInAnyState(itemId, viewer)
                        .flatMap(item -> sessions.mustFind(itemId, id)
                                .flatMap(session ->
                                        view(session, item, viewer).map(view -> EventCalendar.of(session, view))))));
    }

    Uni<SessionView> create(UUID itemId, SessionContent content, IdempotencyKey key) {
        content.mustBeSensible(EventSession.now());
        return idempotency.once(
                key,
                "create-event-session " + itemId,
                content,
                SessionView.class,
                () -> viewers.current()
                        .flatMap(viewer -> event(itemId, viewer)
                                .call(() -> mustHaveRoom(itemId))
                                .flatMap(item -> sessions.persistAndFlush(EventSession.of(itemId, content))
                                        .call(events::changed)
                                        .flatMap(session -> view(session, item, viewer)))));
    }

    Uni<SessionView> edit(UUID itemId, UUID id, SessionContent content, IfMatch ifMatch) {
        content.mustBeSensible(EventSession.now());
        return change(itemId, id, ifMatch, this::event, session -> session.edit(content));
    }

    Uni<SessionView> cancel(UUID itemId, UUID id, IfMatch ifMatch) {
        return change(itemId, id, ifMatch, this::lookedAfter, EventSession::cancel);
    }

    Uni<Page<Attendee>> attendees(UUID itemId, UUID id, PageRequest page) {
        return Panache.withSession(() -> viewers.current()
                .flatMap(viewer -> items.mustSeeInAnyState(itemId, viewer).invoke(item -> mustLookAfter(item, viewer)))
                .flatMap(item -> sessions.mustFind(itemId, id))
                .flatMap(session -> places.page(id, page))
                .flatMap(found -> members.active(found.stream()
                                .map(place -> place.key.memberId())
                                .toList())
                        .map(names -> Page.of(
                                found,
                                page,
                                place -> attendee(place, names.get(place.key.memberId())),
                                place -> Cursor.after(place.waiting, place.askedAt, place.key.memberId())))));
    }

    private Uni<SessionView> change(
            UUID itemId,
            UUID id,
            IfMatch ifMatch,
            BiFunction<UUID, Viewer, Uni<ItemCard>> event,
            Consumer<EventSession> change) {
        return work.transact(() -> viewers.current()
                .flatMap(viewer -> event.apply(itemId, viewer)
                        .flatMap(item -> sessions.mustLock(itemId, id)
                                .invoke(session -> ifMatch.check(session.version))
                                .invoke(change)
                                .call(sessions::flush)
                                .call(events::changed)
                                .call(waitingList::moveUp)
                                .flatMap(session -> view(session, item, viewer)))));
    }

    private Uni<ItemCard> event(UUID itemId, Viewer viewer) {
        return items.mustLookAfter(itemId, viewer).invoke(item -> {
            if (item.form() != ItemForm.EVENT) {
                throw ProblemException.conflict("Only an event has sessions.");
            }
        });
    }

    /** Of a retired event, too: somebody may still mean to come. */
    private Uni<ItemCard> lookedAfter(UUID itemId, Viewer viewer) {
        return items.mustSeeInAnyState(itemId, viewer).invoke(item -> {
            if (!looksAfter(item, viewer)) {
                throw ProblemException.forbidden("This belongs to somebody else.");
            }
        });
    }

    private Uni<Long> mustHaveRoom(UUID itemId) {
        return sessions.countToCome(itemId, EventSession.now()).invoke(count -> {
            if (count >= SessionRepository.MOST) {
                throw ProblemException.conflict(
                        "An event has at most " + SessionRepository.MOST + " sessions to come.");
            }
        });
    }

    private Uni<SessionView> view(EventSession session, ItemCard item, Viewer viewer) {
        return views(List.of(session), Map.of(session.itemId, item), viewer).map(views -> views.get(0));
    }

    /** Those of items that are not among these are left out. */
    private Uni<List<SessionView>> views(List<EventSession> found, Map<UUID, ItemCard> cards, Viewer viewer) {
        return places.turnout(found.stream().map(session -> session.id).toList(), viewer.memberId())
                .map(turnouts -> found.stream()
                        .filter(session -> cards.containsKey(session.itemId))
                        .map(session -> view(
                                session,
                                cards.get(session.itemId),
                                turnouts.getOrDefault(session.id, Turnout.NOBODY),
                                viewer))
                        .toList());
    }

    private static SessionView view(EventSession session, ItemCard item, Turnout turnout, Viewer viewer) {
        boolean inside = turnout.mine() == PlaceStatus.COMING || looksAfter(item, viewer);
        return new SessionView(
                session.id,
                session.version,
                session.itemId,
                item.title(),
                session.startsAt,
                session.endsAt,
                session.place,
                inside ? session.link : null,
                session.capacity,
                turnout.coming(),
                turnout.waiting(),
                turnout.mine(),
                session.cancelled);
    }

    private static void mustLookAfter(ItemCard item, Viewer viewer) {
        if (!looksAfter(item, viewer)) {
            throw ProblemException.forbidden("Who comes is told to those who look after the event.");
        }
    }

    private static boolean looksAfter(ItemCard item, Viewer viewer) {
        return viewer.curator() || item.ownerId().equals(viewer.memberId());
    }

    private static Attendee attendee(EventPlace place, MemberCard member) {
        return new Attendee(
                place.key.memberId(), member == null ? null : member.displayName(), place.waiting, place.askedAt);
    }
}
