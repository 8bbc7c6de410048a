package academy.praxis.performance.programme;

import academy.praxis.kit.precondition.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A programme as clients see it: managers what they write on, others what was published last.
 *
 * @param tasks the tasks of the work that it is about
 * @param minutes the time of all its activities together, which is what it costs a member
 * @param moduleMinutes the time of each module, in their order
 * @param balance education, experience and exposure
 * @param publishedVersion the latest version, which is the one that new cohorts go through; absent while there is none
 * @param unpublishedChanges whether it was written on since; only for managers
 */
record ProgrammeView(
        UUID id,
        long version,
        String title,
        String summary,
        UUID outcomeId,
        List<String> tasks,
        List<Module> modules,
        int minutes,
        List<Integer> moduleMinutes,
        List<Balance> balance,
        ProgrammeStatus status,
        Integer publishedVersion,
        Boolean unpublishedChanges,
        Instant publishedAt,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    /** As managers see it, who write on it. */
    static ProgrammeView of(Programme programme) {
        return of(
                programme,
                programme.title,
                programme.summary,
                programme.tasks,
                programme.modules,
                programme.changed && programme.publishedVersion > 0,
                programme.updatedAt);
    }

    /** As everybody else sees it. */
    static ProgrammeView of(Programme programme, ProgrammeVersion latest) {
        return of(programme, latest.title, latest.summary, latest.tasks, latest.modules, null, latest.publishedAt);
    }

    private static ProgrammeView of(
            Programme programme,
            String title,
            String summary,
            List<String> tasks,
            List<Module> modules,
            Boolean unpublishedChanges,
            Instant updatedAt) {
        List<Integer> moduleMinutes = modules.stream().map(Module::minutesInAll).toList();
        return new ProgrammeView(
                programme.id,
                programme.version,
                title,
                summary,
                programme.outcomeId,
                List.copyOf(tasks),
                modules,
                moduleMinutes.stream().mapToInt(Integer::intValue).sum(),
                moduleMinutes,
                Balance.of(Module.activities(modules)),
                programme.status,
                programme.publishedVersion == 0 ? null : programme.publishedVersion,
                unpublishedChanges,
                programme.publishedAt,
                programme.createdAt,
                updatedAt);
    }
}
