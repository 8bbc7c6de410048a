package academy.praxis.performance.programme;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A programme as it was published once.
 *
 * @param number 1 for the first
 * @param minutes what it costs a member
 * @param publishedBy the manager; absent for programmes that were published before this was kept
 */
record ProgrammeVersionView(
        UUID programmeId,
        int number,
        String title,
        String summary,
        List<String> tasks,
        List<Module> modules,
        int minutes,
        List<Balance> balance,
        UUID publishedBy,
        Instant publishedAt) {

    static ProgrammeVersionView of(ProgrammeVersion version) {
        List<Activity> activities = Module.activities(version.modules);
        return new ProgrammeVersionView(
                version.programmeId,
                version.number,
                version.title,
                version.summary,
                List.copyOf(version.tasks),
                version.modules,
                activities.stream().mapToInt(Activity::minutes).sum(),
                Balance.of(activities),
                version.publishedBy,
                version.publishedAt);
    }
}
