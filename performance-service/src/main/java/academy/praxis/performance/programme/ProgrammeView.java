package academy.praxis.performance.programme;

import academy.praxis.kit.precondition.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A programme as clients see it.
 *
 * @param minutes the time of all its activities together
 */
record ProgrammeView(
        UUID id,
        long version,
        String title,
        String summary,
        UUID outcomeId,
        List<Module> modules,
        int minutes,
        ProgrammeStatus status,
        Instant publishedAt,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    static ProgrammeView of(Programme programme) {
        int minutes = programme.modules.stream()
                .flatMap(module -> module.activities().stream())
                .mapToInt(Activity::minutes)
                .sum();
        return new ProgrammeView(
                programme.id,
                programme.version,
                programme.title,
                programme.summary,
                programme.outcomeId,
                programme.modules,
                minutes,
                programme.status,
                programme.publishedAt,
                programme.createdAt,
                programme.updatedAt);
    }
}
