package academy.praxis.catalog.signal;

import academy.praxis.catalog.item.Items;
import academy.praxis.catalog.member.Members;
import academy.praxis.catalog.member.Viewers;
import academy.praxis.kit.caller.Caller;
import academy.praxis.kit.page.Cursor;
import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.postgres.UnitOfWork;
import academy.praxis.kit.problem.ProblemException;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Members say whether an item helped them with a task; everyone sees what many said. */
@ApplicationScoped
class HelpfulnessService {
    /** About so many tasks of one item a member may say something. */
    static final int MOST_TASKS = 30;

    private final Members members;
    private final VoteRepository votes;
    private final TallyRepository tallies;
    private final HelpfulnessEvents events;
    private final Items items;
    private final Viewers viewers;
    private final UnitOfWork work;
    private final Caller caller;

    HelpfulnessService(
            VoteRepository votes,
            TallyRepository tallies,
            HelpfulnessEvents events,
            Items items,
            Viewers viewers,
            UnitOfWork work,
            Caller caller,
            Members members) {
        this.members = members;
        this.votes = votes;
        this.tallies = tallies;
        this.events = events;
        this.items = items;
        this.viewers = viewers;
        this.work = work;
        this.caller = caller;
    }

    Uni<HelpfulnessView> of(UUID item) {
        UUID me = caller.member().orElse(null);
        return Panache.withSession(() -> mustSee(item)
                .flatMap(seen -> tallies.shown(item))
                .flatMap(shown -> tallies.uses(item)
                        .flatMap(uses -> mine(me, item).map(mine -> {
                            Tally whole = shown.getOrDefault(Helpfulness.WHOLE, Tally.NONE);
                            return new HelpfulnessView(
                                    item,
                                    Batches.members(whole),
                                    Batches.share(whole),
                                    byTask(shown),
                                    uses[0] - uses[0] % Batches.PEOPLE,
                                    uses[1] - uses[1] % Batches.PEOPLE,
                                    mine);
                        }))));
    }

    /** What holds from now on: this, or what was said later and came in before; {@code null} where it was taken back later. */
    Uni<VoteView> say(UUID item, String task, NewVote vote) {
        UUID me = caller.memberId();
        String of = plain(task);
        Instant at = ClientTime.of(vote.at(), Instant.now());
        return work.transact(() -> mustSee(item)
                        .flatMap(seen -> members.mustBeHere(me))
                        .flatMap(here -> mustBeKnown(item, of))
                        .flatMap(known -> write(me, item, of, vote.helped(), vote.why(), at))
                        .flatMap(written -> votes.mine(me, item, of)))
                .map(mine -> mine.isEmpty() ? null : mine.get(0));
    }

    Uni<Void> takeBack(UUID item, String task, SaidAt said) {
        UUID me = caller.memberId();
        String of = plain(task);
        Instant at = said.time();
        return work.transact(() -> members.mustBeHere(me)
                .flatMap(here -> votes.has(me, item, of))
                .flatMap(has -> has ? Uni.createFrom().item(true) : couldSay(item, of))
                .flatMap(could -> could
                        ? write(me, item, of, null, null, at)
                        : Uni.createFrom().voidItem()));
    }

    Uni<Page<ReasonView>> reasons(UUID item, ReasonQuery query, PageRequest page) {
        return Panache.withSession(() -> mustSee(item).flatMap(seen -> votes.reasons(item, query, page)))
                .map(rows -> Page.of(
                        rows,
                        page,
                        row -> new ReasonView(row.task(), row.helped(), row.why(), week(row.at())),
                        row -> Cursor.after(row.id())));
    }

    static List<HelpfulnessView.TaskHelpfulness> byTask(Map<String, Tally> shown) {
        return shown.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(Helpfulness.WHOLE))
                .map(entry -> HelpfulnessView.TaskHelpfulness.of(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Uni<Void> write(UUID me, UUID item, String task, Boolean helped, String why, Instant at) {
        return tallies.lock(item, task)
                .flatMap(locked -> mustHaveRoom(me, item, task))
                .flatMap(room -> votes.write(me, item, task, helped, why, at))
                .flatMap(newer ->
                        newer ? count(me, item, task) : Uni.createFrom().voidItem());
    }

    private Uni<Void> count(UUID me, UUID item, String task) {
        return votes.writeWhole(me, item)
                .flatMap(written -> tallies.show(item, task))
                .flatMap(ofTask -> tallies.show(item, Helpfulness.WHOLE).map(ofItem -> ofTask || ofItem))
                .flatMap(changed -> changed ? tell(item) : Uni.createFrom().voidItem());
    }

    private Uni<Void> tell(UUID item) {
        return tallies.nextVersion(item)
                .flatMap(version -> tallies.shown(item).flatMap(shown -> events.changed(item, version, shown)));
    }

    private Uni<Void> mustSee(UUID item) {
        return viewers.current().flatMap(viewer -> items.mustSee(item, viewer)).replaceWithVoid();
    }

    private Uni<Void> mustBeKnown(UUID item, String task) {
        return votes.isKnownTask(item, task)
                .invoke(known -> {
                    if (!known) {
                        throw ProblemException.invalid(
                                "task", "must be a task of this item, or of another in the catalog");
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> mustHaveRoom(UUID me, UUID item, String task) {
        return votes.otherTasks(me, item, task)
                .invoke(others -> {
                    if (others >= MOST_TASKS) {
                        throw ProblemException.conflict(
                                "You have said something about " + MOST_TASKS + " tasks of this item already.");
                    }
                })
                .replaceWithVoid();
    }

    /** Taking back what was never said is kept, as it may have been said before on another device; but only where it could be said. */
    private Uni<Boolean> couldSay(UUID item, String task) {
        return viewers.current()
                .flatMap(viewer -> items.visible(List.of(item), viewer))
                .flatMap(seen -> seen.isEmpty() ? Uni.createFrom().item(false) : votes.isKnownTask(item, task));
    }

    private Uni<List<VoteView>> mine(UUID me, UUID item) {
        return me == null ? Uni.createFrom().item(List.of()) : votes.mine(me, item, null);
    }

    private static String plain(String task) {
        String plain = task.strip();
        if (plain.isEmpty() || plain.length() > 100) {
            throw ProblemException.invalid("task", "must have 1 to 100 characters");
        }
        return plain;
    }

    private static LocalDate week(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
