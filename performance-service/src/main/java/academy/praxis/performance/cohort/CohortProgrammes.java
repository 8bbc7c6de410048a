package academy.praxis.performance.cohort;

import academy.praxis.performance.programme.Programmes;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What cohorts go through: the version that they settled on, until then the one that was published last. Call within a session. */
@ApplicationScoped
class CohortProgrammes {
    private final Programmes programmes;

    CohortProgrammes(Programmes programmes) {
        this.programmes = programmes;
    }

    Uni<Programmes.Outline> of(Cohort cohort) {
        return of(List.of(cohort)).map(outlines -> outlines.get(cohort.id));
    }

    /** By cohort: as it was when the cohort settled on it, or as it was published last. */
    Uni<Map<UUID, Programmes.Outline>> of(Collection<Cohort> cohorts) {
        List<Cohort> settled = cohorts.stream()
                .filter(cohort -> cohort.programmeVersion != null)
                .toList();
        List<Cohort> open = cohorts.stream()
                .filter(cohort -> cohort.programmeVersion == null)
                .toList();
        return latest(open)
                .flatMap(latest -> versions(settled).map(versions -> {
                    Map<UUID, Programmes.Outline> outlines = new HashMap<>();
                    open.forEach(cohort -> outlines.put(cohort.id, latest.get(cohort.programmeId)));
                    settled.forEach(cohort -> outlines.put(
                            cohort.id, versions.get(cohort.programmeId).get(cohort.programmeVersion)));
                    return outlines;
                }));
    }

    private Uni<Map<UUID, Programmes.Outline>> latest(Collection<Cohort> open) {
        return open.isEmpty() ? Uni.createFrom().item(Map.of()) : programmes.outlines(programmes(open));
    }

    private Uni<Map<UUID, Map<Integer, Programmes.Outline>>> versions(Collection<Cohort> settled) {
        return settled.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : programmes.versions(
                        programmes(settled),
                        settled.stream().map(cohort -> cohort.programmeVersion).collect(Collectors.toSet()));
    }

    private static Set<UUID> programmes(Collection<Cohort> cohorts) {
        return cohorts.stream().map(cohort -> cohort.programmeId).collect(Collectors.toSet());
    }
}
