package academy.praxis.performance.cohort;

import academy.praxis.performance.programme.Programmes;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /** By cohort. */
    Uni<Map<UUID, Programmes.Outline>> of(Collection<Cohort> cohorts) {
        Set<UUID> ids = cohorts.stream().map(cohort -> cohort.programmeId).collect(Collectors.toSet());
        Set<Integer> numbers = cohorts.stream()
                .map(cohort -> cohort.programmeVersion)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return programmes
                .outlines(ids)
                .flatMap(latest -> programmes.versions(ids, numbers).map(versions -> {
                    Map<UUID, Programmes.Outline> outlines = new HashMap<>();
                    cohorts.forEach(cohort -> outlines.put(
                            cohort.id,
                            cohort.programmeVersion == null
                                    ? latest.get(cohort.programmeId)
                                    : versions.get(cohort.programmeId).get(cohort.programmeVersion)));
                    return outlines;
                }));
    }
}
