package academy.praxis.performance.weeklyplan;

import academy.praxis.kit.caller.Caller;
import academy.praxis.kit.problem.ProblemException;
import academy.praxis.performance.directory.Directory;
import academy.praxis.performance.directory.Member;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** A member's plan of the present week in their time zone. Everybody has their own only. */
@ApplicationScoped
class PlanService {
    private static final int MOST_NOW = 3;

    private final PlanStore store;
    private final PlanMaking making;
    private final Candidates candidates;
    private final PlanSettings settings;
    private final Directory directory;
    private final Caller caller;
    private final Clock clock = Clock.systemUTC();

    PlanService(
            PlanStore store,
            PlanMaking making,
            Candidates candidates,
            PlanSettings settings,
            Directory directory,
            Caller caller) {
        this.store = store;
        this.making = making;
        this.candidates = candidates;
        this.settings = settings;
        this.directory = directory;
        this.caller = caller;
    }

    /** A plan with what else there is to do. */
    record Sight(Plan plan, List<Suggestion> suggestions) {}

    private record Week(UUID memberId, LocalDate monday) {}

    /** What fits into some minutes now, the best first. */
    record Now(List<Line> planned, List<Suggestion> others) {}

    /**
     * The present week's plan, which is made when there is none yet. What was done elsewhere is done in it, and minutes that are still free
     * go to what has come up since it was made.
     */
    Uni<Sight> present() {
        return week().flatMap(week -> plan(week)
                .flatMap(this::told)
                .flatMap(this::withDoneElsewhere)
                .flatMap(plan -> more(week)
                        .flatMap(more -> kept(plan, plan.filled(more.suggestions(), more.waited()))
                                .map(now -> new Sight(now, more.suggestions())))));
    }

    /** Keeps what a look at the plan changed. When somebody else changed it at the same time, theirs counts, and the next look goes on. */
    private Uni<Plan> kept(Plan before, Plan after) {
        return after.lines().equals(before.lines())
                ? Uni.createFrom().item(before)
                : store.update(after)
                        .onFailure(ProblemException.class)
                        .recoverWithUni(() -> store.find(List.of(before.memberId()), before.monday())
                                .map(found -> found.get(before.memberId())));
    }

    /** An earlier week's plan, or the present one's. */
    Uni<Sight> of(LocalDate monday) {
        return week().flatMap(week -> week.monday().equals(monday)
                ? present()
                : store.find(List.of(week.memberId()), monday).map(found -> {
                    Plan plan = found.get(week.memberId());
                    if (plan == null) {
                        throw ProblemException.notFound("plan of the week that begins on", monday);
                    }
                    return new Sight(plan, List.of());
                }));
    }

    Uni<Integer> budget() {
        UUID me = caller.memberId();
        return store.budgets(List.of(me)).map(budgets -> budgets.getOrDefault(me, settings.budget()));
    }

    /** The academy's minutes a week. */
    int usualBudget() {
        return settings.budget();
    }

    Uni<Sight> setBudget(int minutes) {
        return week().flatMap(week -> store.setBudget(week.memberId(), minutes)
                .flatMap(none ->
                        changed(week, (plan, more) -> plan.withBudget(minutes, more.suggestions(), more.waited()))));
    }

    Uni<Sight> done(String key, Integer minutes, boolean whole) {
        return week().flatMap(week -> plan(week)
                .flatMap(plan -> store.update(
                        plan.done(key, minutes == null ? plan.planned(key).minutes() : minutes, whole)))
                .flatMap(this::told)
                .flatMap(plan -> sight(week, plan)));
    }

    /**
     * Tells features what was done in the plan. That it is to be told is kept with its being done, so that a second click tells nothing, and
     * what an end of the service left untold is told at the next look; only an end between the two tells it twice.
     */
    private Uni<Plan> told(Plan plan) {
        List<Line> untold = plan.untold();
        return untold.isEmpty()
                ? Uni.createFrom().item(plan)
                : Multi.createFrom()
                        .iterable(untold)
                        .onItem()
                        .transformToUniAndConcatenate(line -> candidates.markDone(
                                plan.memberId(), line.key(), line.tookMinutes(), line.untold() == Line.Untold.WHOLE))
                        .collect()
                        .last()
                        .flatMap(none -> kept(plan, plan.told()));
    }

    Uni<Sight> snooze(String key, int weeks) {
        return week().flatMap(week -> plan(week)
                .invoke(plan -> plan.planned(key))
                .flatMap(
                        plan -> store.snooze(week.memberId(), key, week.monday().plusWeeks(weeks)))
                .flatMap(none -> changed(
                        week,
                        (plan, more) ->
                                plan.without(key, Line.State.SNOOZED).filled(more.suggestions(), more.waited()))));
    }

    Uni<Sight> swap(String key) {
        return week().flatMap(week -> changed(week, (plan, more) -> {
            Plan without = plan.without(key, Line.State.SWAPPED);
            Plan filled = without.filled(more.suggestions(), more.waited());
            if (filled.lines().size() == without.lines().size()) {
                throw ProblemException.conflict("There is nothing else that would fit in its place.");
            }
            return filled;
        }));
    }

    Uni<Sight> add(String key) {
        return week().flatMap(week -> changed(week, (plan, more) -> {
            Suggestion wanted = more.suggestions().stream()
                    .filter(suggestion -> suggestion.key().equals(key))
                    .findFirst()
                    .orElseThrow(() -> ProblemException.notFound("suggestion", key));
            return plan.added(wanted, more.waited().getOrDefault(key, 0));
        }));
    }

    /** What fits into so many minutes now: open lines of the plan first, then what else is worth most. */
    Uni<Now> now(int minutes) {
        return present().map(sight -> {
            Plan plan = sight.plan();
            Worth worth = new Worth(plan.monday());
            List<Line> planned = plan.lines().stream()
                    .filter(line -> line.isPlanned() && line.minutes() <= minutes)
                    .limit(MOST_NOW)
                    .toList();
            Set<String> known = plan.lines().stream().map(Line::key).collect(Collectors.toSet());
            List<Suggestion> others = sight.suggestions().stream()
                    .filter(suggestion -> !known.contains(suggestion.key()) && suggestion.minutes() <= minutes)
                    .sorted(Comparator.comparingDouble((Suggestion suggestion) -> -worth.options(suggestion, 0, minutes)
                                    .get(0)
                                    .worth())
                            .thenComparing(Suggestion::key))
                    .limit(MOST_NOW - planned.size())
                    .toList();
            return new Now(planned, others);
        });
    }

    private record More(List<Suggestion> suggestions, Map<String, Integer> waited) {}

    private Uni<Sight> changed(Week week, BiFunction<Plan, More, Plan> change) {
        return plan(week)
                .flatMap(plan -> more(week)
                        .flatMap(more -> store.update(change.apply(plan, more))
                                .map(changed -> new Sight(changed, more.suggestions()))));
    }

    private Uni<More> more(Week week) {
        List<UUID> me = List.of(week.memberId());
        return candidates
                .of(week.memberId(), week.monday())
                .flatMap(suggestions -> making.waited(me, week.monday())
                        .map(waited -> new More(suggestions, waited.getOrDefault(week.memberId(), Map.of()))));
    }

    private Uni<Sight> sight(Week week, Plan plan) {
        return candidates.of(week.memberId(), week.monday()).map(suggestions -> new Sight(plan, suggestions));
    }

    private Uni<Plan> plan(Week week) {
        List<UUID> me = List.of(week.memberId());
        return store.find(me, week.monday())
                .flatMap(found -> found.containsKey(week.memberId())
                        ? Uni.createFrom().item(found.get(week.memberId()))
                        : making.make(me, week.monday())
                                .flatMap(none -> store.find(me, week.monday()))
                                .map(made -> made.get(week.memberId())));
    }

    private Uni<Plan> withDoneElsewhere(Plan plan) {
        List<String> open =
                plan.lines().stream().filter(Line::isPlanned).map(Line::key).toList();
        return open.isEmpty()
                ? Uni.createFrom().item(plan)
                : candidates.done(plan.memberId(), open).flatMap(done -> kept(plan, plan.doneElsewhere(done)));
    }

    private Uni<Week> week() {
        UUID me = caller.memberId();
        return directory.members(List.of(me)).map(found -> {
            Member member = found.get(me);
            LocalDate today = LocalDate.now(clock.withZone(member == null ? ZoneOffset.UTC : member.zone()));
            return new Week(me, today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
        });
    }
}
