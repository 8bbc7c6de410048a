package academy.praxis.performance.cohort;

import academy.praxis.performance.programme.Activity;
import academy.praxis.performance.programme.Programmes;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads how far members are with the activities of their cohorts. Call within a session. */
@ApplicationScoped
class Activities {
    private final CohortProgrammes programmes;
    private final CohortActivityRepository dates;
    private final ActivityProgressRepository progress;
    private final EvidenceRepository evidence;
    private final EvidenceFileRepository files;

    Activities(
            CohortProgrammes programmes,
            CohortActivityRepository dates,
            ActivityProgressRepository progress,
            EvidenceRepository evidence,
            EvidenceFileRepository files) {
        this.programmes = programmes;
        this.dates = dates;
        this.progress = progress;
        this.evidence = evidence;
        this.files = files;
    }

    /** What was read of enrolments: the programme of each cohort, and the activities of each enrolment. */
    record Read(Map<UUID, Programmes.Outline> programmes, Map<UUID, List<ActivityView>> activities) {}

    /** @param viewer as whom each of the enrolments is looked at */
    Uni<Read> of(Collection<Enrolment> enrolments, Map<UUID, Cohort> cohorts, Function<Enrolment, Viewer> viewer) {
        List<UUID> ids = enrolments.stream().map(one -> one.id).toList();
        LocalDate today = today();
        return programmes
                .of(cohorts.values())
                .flatMap(outlines -> dates.dueDates(cohorts.keySet())
                        .flatMap(due -> progress.of(ids)
                                .flatMap(done -> shown(ids).map(shown -> {
                                    Map<UUID, List<ActivityView>> views = new HashMap<>();
                                    enrolments.forEach(one -> views.put(
                                            one.id,
                                            views(
                                                    one,
                                                    outlines.get(one.cohortId),
                                                    due.getOrDefault(one.cohortId, Map.of()),
                                                    done.getOrDefault(one.id, List.of()),
                                                    shown.evidence().getOrDefault(one.id, List.of()),
                                                    shown.files(),
                                                    viewer.apply(one),
                                                    today)));
                                    return new Read(outlines, views);
                                }))));
    }

    private record Shown(Map<UUID, List<Evidence>> evidence, Map<UUID, List<EvidenceFile>> files) {}

    private Uni<Shown> shown(List<UUID> enrolmentIds) {
        return evidence.of(enrolmentIds)
                .flatMap(shown -> files.of(
                                shown.values().stream().flatMap(List::stream).toList())
                        .map(found -> new Shown(shown, found)));
    }

    private static List<ActivityView> views(
            Enrolment enrolment,
            Programmes.Outline programme,
            Map<Integer, LocalDate> due,
            List<ActivityProgress> done,
            List<Evidence> shown,
            Map<UUID, List<EvidenceFile>> files,
            Viewer viewer,
            LocalDate today) {
        Map<Integer, ActivityProgress> doneByNumber =
                done.stream().collect(Collectors.toMap(one -> one.number, one -> one));
        Map<Integer, List<Evidence>> shownByNumber = shown.stream().collect(Collectors.groupingBy(one -> one.number));
        List<ActivityView> views = new ArrayList<>();
        for (Activity activity : programme.activities()) {
            int number = views.size() + 1;
            views.add(ActivityView.of(
                    number,
                    activity,
                    due.get(number),
                    enrolment,
                    doneByNumber.get(number),
                    shownByNumber.getOrDefault(number, List.of()),
                    files,
                    viewer,
                    today));
        }
        return views;
    }

    static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
