package academy.praxis.community.swap;

import academy.praxis.community.member.Member;
import academy.praxis.community.member.Members;
import academy.praxis.community.member.Reader;
import academy.praxis.community.screening.Screening;
import academy.praxis.community.screening.Writing;
import academy.praxis.community.space.Spaces;
import academy.praxis.community.swap.SwapSlots.Use;
import academy.praxis.community.todo.Todos;
import academy.praxis.kit.caller.Caller;
import academy.praxis.kit.idempotency.IdempotencyKey;
import academy.praxis.kit.mongo.Idempotency;
import academy.praxis.kit.page.Cursor;
import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.precondition.IfMatch;
import academy.praxis.kit.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** Offering, accepting and doing swaps. Of a swap that somebody is in, nobody but the two learns that it is there. */
@ApplicationScoped
class SwapService {
    private final SwapRepository swaps;
    private final SwapChanges changes;
    private final SwapSlots slots;
    private final SwapViews views;
    private final SwapSettings settings;
    private final Screening screening;
    private final Spaces spaces;
    private final Members members;
    private final Idempotency idempotency;
    private final Todos todos;
    private final Caller caller;

    SwapService(
            SwapRepository swaps,
            SwapChanges changes,
            SwapSlots slots,
            SwapViews views,
            SwapSettings settings,
            Screening screening,
            Spaces spaces,
            Members members,
            Idempotency idempotency,
            Todos todos,
            Caller caller) {
        this.swaps = swaps;
        this.changes = changes;
        this.slots = slots;
        this.views = views;
        this.settings = settings;
        this.screening = screening;
        this.spaces = spaces;
        this.members = members;
        this.idempotency = idempotency;
        this.todos = todos;
        this.caller = caller;
    }

    Uni<SwapView> offer(NewSwap wish, IdempotencyKey key, String languages) {
        wish.mustBeAboutOneThing();
        return members.reader()
                .flatMap(reader -> spaces.mustWrite(wish.spaceId(), reader)
                        .invoke(standing -> {
                            if (standing.audience().isPseudonymous()) {
                                throw ProblemException.invalid(
                                        "spaceId", "is a safe space: both would be named in what is written up there");
                            }
                        })
                        .flatMap(standing -> mustBeThere(wish, reader))
                        .call(there -> screening.screenOrRefuse(writing(wish, reader)))
                        .flatMap(there -> idempotency.once(
                                key,
                                "offer-swap",
                                wish,
                                id -> insert(id, wish, reader.memberId()),
                                id -> swaps.byId(id)))
                        .call(swap -> todos.carryOut(SwapRepository.SWAPS, swap.id()))
                        .flatMap(swap -> views.of(swap, reader.memberId(), languages)));
    }

    /** An offer is read by everybody in its space. */
    private static Writing writing(NewSwap wish, Reader reader) {
        return Writing.edit(reader)
                .text("iCanShow", wish.iCanShow())
                .text("iWantToLearn", wish.iWantToLearn())
                .tags("taskId", wish.taskId() == null ? List.of() : List.of(wish.taskId()))
                .tags("tag", wish.tag() == null ? List.of() : List.of(wish.tag()));
    }

    private Uni<Void> mustBeThere(NewSwap wish, Reader reader) {
        if (wish.askedId() == null) {
            return Uni.createFrom().voidItem();
        }
        if (wish.askedId().equals(reader.memberId())) {
            throw ProblemException.invalid("askedId", "is yourself");
        }
        return Uni.combine()
                .all()
                .unis(members.byIds(List.of(wish.askedId())), spaces.admits(wish.spaceId(), wish.askedId()))
                .asTuple()
                .invoke(found -> {
                    if (!found.getItem1().containsKey(wish.askedId()) || !found.getItem2()) {
                        throw ProblemException.invalid("askedId", "is nobody who can be asked for this space");
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Swap> insert(UUID id, NewSwap wish, UUID by) {
        Instant now = now();
        Swap offer = Swap.offer(id, wish, by, now, now.plus(settings.openFor()));
        return take(by, Use.OPEN, id, settings.openOffers(), "You have as many open offers as one can.")
                .flatMap(place -> (wish.askedId() == null ? swaps.insert(offer) : swaps.insert(offer, SwapNews.TELL))
                        .onFailure()
                        .call(() -> slots.giveBack(place, id)));
    }

    private Uni<String> take(UUID memberId, Use use, UUID id, int most, String otherwise) {
        return slots.take(memberId, use, id, most)
                .onItem()
                .ifNull()
                .failWith(() -> ProblemException.conflict(otherwise));
    }

    Uni<Page<SwapView>> mine(SwapStatus status, PageRequest page, String languages) {
        UUID me = caller.memberId();
        return swaps.of(me, status, page).flatMap(found -> page(found, page, me, languages));
    }

    Uni<Page<SwapView>> offers(OfferQuery query, PageRequest page, String languages) {
        return members.reader()
                .flatMap(reader -> spaces.idsFor(reader)
                        .flatMap(readable -> swaps.offers(query, readable, reader.memberId(), now(), page))
                        .flatMap(found -> page(found, page, reader.memberId(), languages)));
    }

    private Uni<Page<SwapView>> page(List<Swap> found, PageRequest request, UUID reader, String languages) {
        Page<Swap> page = Page.of(found, request, Function.identity(), swap -> Cursor.after(swap.id()));
        return views.of(page.items(), reader, languages).map(shown -> new Page<>(shown, page.next()));
    }

    /** One's own, or an offer that one may accept. */
    Uni<SwapView> get(UUID id, String languages) {
        return members.reader()
                .flatMap(reader -> swaps.byId(id)
                        .call(swap -> mustSee(swap, id, reader))
                        .flatMap(swap -> views.of(swap, reader.memberId(), languages)));
    }

    private Uni<Void> mustSee(Swap swap, UUID id, Reader reader) {
        if (swap == null || !swap.isOf(reader.memberId()) && !swap.isForAll(now())) {
            throw ProblemException.notFound("swap", id);
        }
        return swap.isOf(reader.memberId()) ? Uni.createFrom().voidItem() : mustRead(swap, reader);
    }

    private Uni<Void> mustRead(Swap swap, Reader reader) {
        return spaces.audience(swap.spaceId(), reader)
                .onFailure(ProblemException.class)
                .transform(unseen -> ProblemException.notFound("swap", swap.id()))
                .replaceWithVoid();
    }

    /**
     * Takes an offer. Who comes too late to one that was for everybody is told so; of one that was for somebody else they learn nothing.
     */
    Uni<SwapView> accept(UUID id, String languages) {
        return members.reader()
                .flatMap(reader -> swaps.byId(id)
                        .call(swap -> mustBeAskable(swap, id, reader))
                        .call(swap -> offererMustBeHere(swap))
                        .flatMap(swap -> pair(swap, reader.memberId()))
                        .flatMap(swap -> views.of(swap, reader.memberId(), languages)));
    }

    private Uni<Void> mustBeAskable(Swap swap, UUID id, Reader reader) {
        UUID me = reader.memberId();
        if (swap == null || !me.equals(swap.askedId()) && swap.askedId() != null && !swap.isOf(me)) {
            throw ProblemException.notFound("swap", id);
        }
        if (me.equals(swap.offererId())) {
            throw ProblemException.forbidden("One does not accept one's own offer.");
        }
        if (!reader.active()) {
            throw ProblemException.forbidden("Your account is no longer active.");
        }
        return swap.isOf(me) ? Uni.createFrom().voidItem() : mustRead(swap, reader);
    }

    private Uni<Void> offererMustBeHere(Swap swap) {
        return swap.offererId() == null
                ? Uni.createFrom().voidItem()
                : members.byIds(List.of(swap.offererId()))
                        .invoke(found -> {
                            Member offerer = found.get(swap.offererId());
                            if (offerer != null && !offerer.active()) {
                                throw ProblemException.conflict("Who offers this is no longer a member.");
                            }
                        })
                        .replaceWithVoid();
    }

    /** Both take a place first, and it is given back when somebody else was quicker. */
    private Uni<Swap> pair(Swap offer, UUID me) {
        Instant now = now();
        UUID id = offer.id();
        UUID other = offer.accept(me, now).offererId();
        int most = settings.running();
        return holding(
                take(me, Use.RUNNING, id, most, "You are in as many swaps as one can be at a time."),
                id,
                () -> holding(
                        take(other, Use.RUNNING, id, most, "They are in as many swaps as one can be at a time."),
                        id,
                        () -> changes.change(id, swap -> swap.accept(me, now), SwapNews.TELL)));
    }

    private Uni<Swap> holding(Uni<String> taken, UUID id, Supplier<Uni<Swap>> then) {
        return taken.flatMap(place -> then.get().onFailure().call(() -> slots.giveBack(place, id)));
    }

    Uni<SwapView> decline(UUID id, String languages) {
        return mineChanged(id, languages, (swap, me) -> swap.decline(me, now()));
    }

    Uni<SwapView> withdraw(UUID id, String languages) {
        return mineChanged(id, languages, (swap, me) -> swap.withdraw(me, now()));
    }

    Uni<SwapView> stop(UUID id, NewEnd end, String languages) {
        return mineChanged(id, languages, (swap, me) -> swap.stop(me, end.reason(), now()));
    }

    /** Says something at a step, or something else than before. */
    Uni<SwapView> answer(UUID id, int step, NewAnswer answer, IfMatch ifMatch, String languages) {
        if (step < 1 || step > Swap.STEPS) {
            throw ProblemException.notFound("step", step);
        }
        return mineChanged(id, languages, (swap, me) -> {
            ifMatch.check(swap);
            return swap.answer(new Answer(step, me, answer.text(), answer.shared()), now());
        });
    }

    private Uni<SwapView> mineChanged(UUID id, String languages, Change change) {
        UUID me = caller.memberId();
        return changes.change(
                        id,
                        swap -> {
                            if (!swap.isOf(me)) {
                                throw ProblemException.notFound("swap", id);
                            }
                            return change.of(swap, me);
                        },
                        SwapNews.TELL)
                .flatMap(swap -> views.of(swap, me, languages));
    }

    /** What one of the two makes of a swap. */
    private interface Change {
        Swap of(Swap swap, UUID me);
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
