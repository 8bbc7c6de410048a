package academy.praxis.performance.obstacle;

import academy.praxis.performance.directory.Directory;
import academy.praxis.performance.directory.Member;
import academy.praxis.performance.directory.Team;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Finds to whom somebody reports. */
@ApplicationScoped
class Leads {
    private final Directory directory;

    Leads(Directory directory) {
        this.directory = directory;
    }

    /** The active member to whom this one reports: as the directory says, or who leads their team; empty for nobody. */
    Uni<Optional<UUID>> of(UUID memberId) {
        return directory
                .members(List.of(memberId))
                .map(found -> Optional.ofNullable(found.get(memberId)))
                .flatMap(member -> member.isEmpty() ? Uni.createFrom().item(List.<UUID>of()) : candidates(member.get()))
                .flatMap(candidates -> directory
                        .members(candidates)
                        .map(found -> candidates.stream()
                                .filter(id ->
                                        found.containsKey(id) && found.get(id).active())
                                .findFirst()));
    }

    private Uni<List<UUID>> candidates(Member member) {
        List<UUID> teams = member.teamId() == null ? List.of() : List.of(member.teamId());
        return directory
                .teams(teams)
                .map(found -> Stream.concat(
                                Stream.ofNullable(member.leadId()),
                                found.values().stream().map(Team::leadId).filter(Objects::nonNull))
                        .filter(id -> !id.equals(member.id()))
                        .distinct()
                        .toList());
    }
}
