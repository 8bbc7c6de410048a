package academy.praxis.performance.programme;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** What other features need to know of programmes. Call within a session. */
@ApplicationScoped
public class Programmes {
    private final ProgrammeRepository programmes;

    Programmes(ProgrammeRepository programmes) {
        this.programmes = programmes;
    }

    /**
     * A programme as others see it.
     *
     * @param published whether cohorts can be launched with it
     * @param activities all of them, in the order in which they are meant to be done
     */
    public record Outline(UUID id, String title, boolean published, List<Activity> activities) {}

    /** The programme with this id. */
    public Uni<Optional<Outline>> outline(UUID id) {
        return programmes.findById(id).map(found -> Optional.ofNullable(found).map(Programmes::outline));
    }

    /** The programmes with these ids, by id. */
    public Uni<Map<UUID, Outline>> outlines(Collection<UUID> ids) {
        return programmes
                .find("id in ?1", List.copyOf(ids))
                .list()
                .map(found -> found.stream()
                        .map(Programmes::outline)
                        .collect(Collectors.toMap(Outline::id, outline -> outline)));
    }

    private static Outline outline(Programme programme) {
        return new Outline(
                programme.id,
                programme.title,
                programme.status == ProgrammeStatus.PUBLISHED,
                programme.modules.stream()
                        .flatMap(module -> module.activities().stream())
                        .toList());
    }
}
