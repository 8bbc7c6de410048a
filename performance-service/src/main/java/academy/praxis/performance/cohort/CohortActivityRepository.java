package academy.praxis.performance.cohort;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@ApplicationScoped
class CohortActivityRepository implements PanacheRepositoryBase<CohortActivity, UUID> {

    /** When the activities of each of these cohorts are due, by cohort, then by number; nothing of those that have not settled it. */
    Uni<Map<UUID, Map<Integer, LocalDate>>> dueDates(Collection<UUID> cohortIds) {
        return list("cohortId in ?1", List.copyOf(cohortIds)).map(found -> {
            Map<UUID, Map<Integer, LocalDate>> dates = new HashMap<>();
            found.forEach(one ->
                    dates.computeIfAbsent(one.cohortId, id -> new HashMap<>()).put(one.number, one.dueOn));
            return dates;
        });
    }

    /** Settles the due dates of a cohort, or settles them anew. */
    Uni<Void> settle(UUID cohortId, List<DueDate> dates) {
        return list("cohortId = ?1", cohortId).flatMap(present -> {
            Map<Integer, CohortActivity> byNumber = new HashMap<>();
            present.forEach(one -> byNumber.put(one.number, one));
            List<CohortActivity> added = dates.stream()
                    .filter(due -> !byNumber.containsKey(due.number()))
                    .map(due -> CohortActivity.of(cohortId, due))
                    .toList();
            dates.stream()
                    .filter(due -> byNumber.containsKey(due.number()))
                    .forEach(due -> byNumber.get(due.number()).dueOn = due.dueOn());
            return added.isEmpty() ? Uni.createFrom().voidItem() : persist(added);
        });
    }

    /** Moves the due dates of a cohort that is under way: those that were chosen, and none beyond its last day. */
    Uni<Void> move(Cohort cohort) {
        Map<Integer, LocalDate> chosen = new HashMap<>();
        cohort.dueDates.forEach(due -> chosen.put(due.number(), due.dueOn()));
        return list("cohortId = ?1", cohort.id)
                .invoke(present -> present.forEach(one -> {
                    LocalDate wanted = chosen.getOrDefault(one.number, one.dueOn);
                    one.dueOn = wanted.isAfter(cohort.endsOn) ? cohort.endsOn : wanted;
                }))
                .replaceWithVoid();
    }
}
