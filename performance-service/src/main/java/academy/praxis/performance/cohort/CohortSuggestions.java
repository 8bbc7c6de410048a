package academy.praxis.performance.cohort;

import academy.praxis.performance.programme.Activity;
import academy.praxis.performance.programme.ActivityForm;
import academy.praxis.performance.programme.Programmes;
import academy.praxis.performance.weeklyplan.Suggestion;
import academy.praxis.performance.weeklyplan.Suggestions;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What members' cohorts ask of them in a week: what is due or should have been, what they are asked to do again, and what comes next. */
@ApplicationScoped
class CohortSuggestions implements Suggestions {
    private static final Set<ActivityForm> IN_ONE_GO =
            Set.of(ActivityForm.MICRO, ActivityForm.EVENT, ActivityForm.COACHING, ActivityForm.MENTORSHIP);

    private final OpenActivityRepository open;
    private final CohortRepository cohorts;
    private final CohortProgrammes programmes;
    private final ProgressService progress;

    CohortSuggestions(
            OpenActivityRepository open,
            CohortRepository cohorts,
            CohortProgrammes programmes,
            ProgressService progress) {
        this.open = open;
        this.cohorts = cohorts;
        this.programmes = programmes;
        this.progress = progress;
    }

    @Override
    public Uni<Map<UUID, List<Suggestion>>> of(Collection<UUID> memberIds, LocalDate monday) {
        return open.of(memberIds, monday, Suggestion.MOST).flatMap(found -> {
            Set<UUID> ids = found.stream().map(OpenActivity::cohortId).collect(Collectors.toSet());
            return Panache.withSession(() -> cohorts.byIds(ids)
                            .flatMap(
                                    known -> programmes.of(known.values()).map(outlines -> new Known(known, outlines))))
                    .map(known -> suggestions(found, known, monday));
        });
    }

    @Override
    public Uni<Set<String>> done(UUID memberId, Collection<String> keys) {
        Map<String, ActivityKey> read = new HashMap<>();
        keys.forEach(key -> ActivityKey.read(key).ifPresent(one -> read.put(key, one)));
        Set<UUID> ids = read.values().stream().map(ActivityKey::enrolmentId).collect(Collectors.toSet());
        return open.done(memberId, ids)
                .map(done -> read.entrySet().stream()
                        .filter(entry -> done.contains(entry.getValue()))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()));
    }

    @Override
    public Uni<Void> markDone(UUID memberId, String key, int minutes, boolean whole) {
        return ActivityKey.read(key)
                .map(one -> progress.fromPlan(memberId, one.enrolmentId(), one.number(), minutes, whole))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private record Known(Map<UUID, Cohort> cohorts, Map<UUID, Programmes.Outline> programmes) {}

    private static Map<UUID, List<Suggestion>> suggestions(List<OpenActivity> found, Known known, LocalDate monday) {
        return found.stream()
                .collect(Collectors.groupingBy(
                        OpenActivity::memberId,
                        Collectors.mapping(
                                one -> suggestion(
                                        one,
                                        known.cohorts().get(one.cohortId()),
                                        known.programmes()
                                                .get(one.cohortId())
                                                .activities()
                                                .get(one.number() - 1),
                                        monday),
                                Collectors.toList())));
    }

    private static Suggestion suggestion(OpenActivity one, Cohort cohort, Activity activity, LocalDate monday) {
        return new Suggestion(
                Suggestion.Kind.COHORT_ACTIVITY,
                new ActivityKey(one.enrolmentId(), one.number()).toString(),
                activity.title(),
                Math.max(1, activity.minutes() - one.minutesSpent()),
                !IN_ONE_GO.contains(activity.form()),
                one.dueOn(),
                why(one, monday),
                cohort.name,
                cohort.id,
                activity.itemId());
    }

    private static Suggestion.Why why(OpenActivity one, LocalDate monday) {
        if (one.askedAgain()) {
            return Suggestion.Why.EVIDENCE_ASKED_AGAIN;
        }
        if (one.dueOn().isBefore(monday)) {
            return Suggestion.Why.ACTIVITY_OVERDUE;
        }
        return one.dueOn().isBefore(monday.plusWeeks(1)) ? Suggestion.Why.ACTIVITY_DUE : Suggestion.Why.ACTIVITY_NEXT;
    }
}
