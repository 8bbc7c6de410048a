package academy.praxis.performance.weeklyplan;

import academy.praxis.kit.clock.Periodic;
import academy.praxis.kit.worker.Workers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Makes plans: for everybody when a week begins, and for whoever asks before that. Made twice, the first one counts. */
@ApplicationScoped
class PlanMaking implements Periodic {
    private static final int AT_ONCE = 500;
    private static final int WEEKS_KEPT = 60;

    private final PlanStore store;
    private final Candidates candidates;
    private final PlanSettings settings;
    private final Workers workers;

    /** The last member for whom this instance made a plan in the present round; after the last member of all it begins anew. */
    private volatile UUID after;

    PlanMaking(PlanStore store, Candidates candidates, PlanSettings settings, Workers workers) {
        this.store = store;
        this.candidates = candidates;
        this.settings = settings;
        this.workers = workers;
    }

    /** In whose time zone the week has begun is not asked: plans are made when it has in UTC, and for others when they ask. */
    @Override
    public Uni<Integer> tick(Instant now, int most) {
        if (!settings.ahead()) {
            return Uni.createFrom().item(0);
        }
        LocalDate monday =
                now.atZone(ZoneOffset.UTC).toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return store.withoutPlan(monday, after, AT_ONCE).flatMap(members -> {
            if (members.isEmpty()) {
                boolean madeSome = after != null;
                after = null;
                // Weeks begin at most a day earlier somewhere else.
                return madeSome
                        ? store.forget(monday.minusWeeks(WEEKS_KEPT), monday.minusWeeks(1))
                                .replaceWith(0)
                        : Uni.createFrom().item(0);
            }
            return make(members, monday)
                    .replaceWith(members.size())
                    .invoke(() -> after = members.get(members.size() - 1));
        });
    }

    /** Makes plans for those of these members who have none for the week. */
    Uni<Void> make(Collection<UUID> memberIds, LocalDate monday) {
        return candidates
                .of(memberIds, monday)
                .flatMap(suggestions -> store.budgets(memberIds)
                        .flatMap(budgets -> waited(memberIds, monday)
                                .flatMap(waited ->
                                        workers.compute(() -> plans(memberIds, monday, suggestions, budgets, waited))))
                        .flatMap(plans -> store.insert(monday, plans)));
    }

    private List<Plan> plans(
            Collection<UUID> memberIds,
            LocalDate monday,
            Map<UUID, List<Suggestion>> suggestions,
            Map<UUID, Integer> budgets,
            Map<UUID, Map<String, Integer>> waited) {
        return memberIds.stream()
                .map(member -> Plan.made(
                        member,
                        monday,
                        budgets.getOrDefault(member, settings.budget()),
                        suggestions.getOrDefault(member, List.of()),
                        waited.getOrDefault(member, Map.of())))
                .toList();
    }

    /** For how many weeks each key has stood in each member's plans without being done, by member and key. */
    Uni<Map<UUID, Map<String, Integer>>> waited(Collection<UUID> memberIds, LocalDate monday) {
        return store.find(memberIds, monday.minusWeeks(1)).map(plans -> {
            Map<UUID, Map<String, Integer>> waited = new HashMap<>();
            plans.forEach((member, plan) -> waited.put(
                    member,
                    plan.lines().stream()
                            .filter(Line::isPlanned)
                            .collect(Collectors.toMap(Line::key, line -> line.weeksWaited() + 1))));
            return waited;
        });
    }
}
