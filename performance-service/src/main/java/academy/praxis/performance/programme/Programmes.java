package academy.praxis.performance.programme;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What other features need to know of programmes. Call within a session. */
@ApplicationScoped
public class Programmes {
    private final ProgrammeRepository programmes;
    private final ProgrammeVersionRepository versions;

    Programmes(ProgrammeRepository programmes, ProgrammeVersionRepository versions) {
        this.programmes = programmes;
        this.versions = versions;
    }

    /**
     * A programme as others see it.
     *
     * @param version the number of the version that this is; 0 for a draft that was never published
     * @param outcomeId the result that it is for
     * @param published whether cohorts can be launched with it: not a draft, and not archived
     * @param activities all of them, in the order in which they are meant to be done; the first is number 1
     */
    public record Outline(
            UUID id, int version, String title, UUID outcomeId, boolean published, List<Activity> activities) {

        /** The time that a member needs for it. */
        public int minutes() {
            return activities.stream().mapToInt(Activity::minutes).sum();
        }
    }

    /** The programme with this id, in the version that was published last. */
    public Uni<Optional<Outline>> outline(UUID id) {
        return outlines(List.of(id)).map(found -> Optional.ofNullable(found.get(id)));
    }

    /** The programmes with these ids, in the versions that were published last, by id. */
    public Uni<Map<UUID, Outline>> outlines(Collection<UUID> ids) {
        return programmes
                .find("id in ?1", List.copyOf(ids))
                .list()
                .flatMap(found -> versions.latest(ids).map(latest -> {
                    Map<UUID, Outline> outlines = new HashMap<>();
                    found.forEach(one -> outlines.put(one.id, outline(one, latest.get(one.id))));
                    return outlines;
                }));
    }

    /**
     * What each of these programmes was in those of its versions that have one of these numbers.
     *
     * @return by id, then by number
     */
    public Uni<Map<UUID, Map<Integer, Outline>>> versions(Collection<UUID> ids, Collection<Integer> numbers) {
        return programmes
                .find("id in ?1", List.copyOf(ids))
                .list()
                .flatMap(found -> versions.numbered(ids, numbers).map(all -> {
                    Map<UUID, Map<Integer, Outline>> outlines = new HashMap<>();
                    found.forEach(one -> outlines.put(one.id, new HashMap<>()));
                    Map<UUID, Programme> byId = new HashMap<>();
                    found.forEach(one -> byId.put(one.id, one));
                    all.forEach(version -> outlines.get(version.programmeId)
                            .put(version.number, outline(byId.get(version.programmeId), version)));
                    return outlines;
                }));
    }

    /** The programmes for this outcome, drafts left out; at most {@code most}, newest first. */
    public Uni<List<Outline>> forOutcome(UUID outcomeId, int most) {
        return programmes
                .find("outcomeId = ?1 and publishedVersion > 0 order by createdAt desc, id desc", outcomeId)
                .range(0, most - 1)
                .list()
                .flatMap(found -> versions.latest(
                                found.stream().map(one -> one.id).toList())
                        .map(latest -> found.stream()
                                .map(one -> outline(one, latest.get(one.id)))
                                .toList()));
    }

    /** @param version {@code null} for what is written on */
    private static Outline outline(Programme programme, ProgrammeVersion version) {
        return new Outline(
                programme.id,
                version == null ? 0 : version.number,
                version == null ? programme.title : version.title,
                programme.outcomeId,
                programme.status == ProgrammeStatus.PUBLISHED,
                Module.activities(version == null ? programme.modules : version.modules));
    }
}
