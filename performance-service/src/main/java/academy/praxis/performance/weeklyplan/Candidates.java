package academy.praxis.performance.weeklyplan;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What all features suggest. */
@ApplicationScoped
class Candidates {
    private final List<Suggestions> features;
    private final PlanStore store;

    Candidates(@All List<Suggestions> features, PlanStore store) {
        this.features = features;
        this.store = store;
    }

    /** What these members could do in a week, without what they snoozed, by member. */
    Uni<Map<UUID, List<Suggestion>>> of(Collection<UUID> memberIds, LocalDate monday) {
        return store.snoozed(memberIds, monday)
                .flatMap(snoozed -> Multi.createFrom()
                        .iterable(features)
                        .onItem()
                        .transformToUniAndConcatenate(feature -> feature.of(memberIds, monday))
                        .collect()
                        .asList()
                        .map(each -> {
                            Map<UUID, List<Suggestion>> all = new HashMap<>();
                            each.forEach(some -> some.forEach((member, suggestions) -> all.computeIfAbsent(
                                            member, id -> new ArrayList<>())
                                    .addAll(without(suggestions, snoozed.getOrDefault(member, Set.of())))));
                            return all;
                        }));
    }

    private static List<Suggestion> without(List<Suggestion> suggestions, Set<String> snoozed) {
        return suggestions.stream()
                .filter(suggestion -> !snoozed.contains(suggestion.key()))
                .limit(Suggestion.MOST)
                .toList();
    }

    /** What a member could do in a week. */
    Uni<List<Suggestion>> of(UUID memberId, LocalDate monday) {
        return of(List.of(memberId), monday).map(all -> all.getOrDefault(memberId, List.of()));
    }

    /** Those of these keys whose work the member has done. */
    Uni<Set<String>> done(UUID memberId, Collection<String> keys) {
        return Multi.createFrom()
                .iterable(features)
                .onItem()
                .transformToUniAndConcatenate(feature -> feature.done(memberId, keys))
                .collect()
                .in(HashSet::new, Set::addAll);
    }

    Uni<Void> markDone(UUID memberId, String key, int minutes, boolean whole) {
        return Multi.createFrom()
                .iterable(features)
                .onItem()
                .transformToUniAndConcatenate(feature -> feature.markDone(memberId, key, minutes, whole))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
