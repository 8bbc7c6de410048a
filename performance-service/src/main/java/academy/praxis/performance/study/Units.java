package academy.praxis.performance.study;

import academy.praxis.performance.cohort.CohortStatus;
import academy.praxis.performance.cohort.Cohorts;
import academy.praxis.performance.directory.Directory;
import academy.praxis.performance.directory.Member;
import academy.praxis.performance.outcome.UnitOfAnalysis;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Tells which teams or members begin with which cohorts. */
@ApplicationScoped
class Units {
    private final Cohorts cohorts;
    private final Directory directory;

    Units(Cohorts cohorts, Directory directory) {
        this.cohorts = cohorts;
        this.directory = directory;
    }

    /** The cohorts with these ids, and who begins with them; unknown ones are left out. */
    Uni<List<CohortUnits>> of(Collection<UUID> cohortIds, UnitOfAnalysis unit) {
        return cohorts.outlines(cohortIds).flatMap(found -> of(found, unit));
    }

    /** Likewise for all cohorts that work towards an outcome, and these. */
    Uni<List<CohortUnits>> around(UUID outcomeId, Collection<UUID> cohortIds, UnitOfAnalysis unit) {
        return cohorts.towards(outcomeId)
                .flatMap(towards -> cohorts.outlines(cohortIds).flatMap(named -> {
                    Map<UUID, Cohorts.Outline> all = new HashMap<>();
                    towards.forEach(one -> all.put(one.id(), one));
                    named.forEach(one -> all.put(one.id(), one));
                    return of(List.copyOf(all.values()), unit);
                }));
    }

    /** The ids that are neither a team's nor a member's, as the unit says. */
    Uni<Set<UUID>> unknown(Collection<UUID> ids, UnitOfAnalysis unit) {
        Uni<? extends Map<UUID, ?>> known =
                unit == UnitOfAnalysis.TEAM ? directory.teamNames(ids) : directory.members(ids);
        return known.map(found ->
                ids.stream().filter(id -> !found.containsKey(id)).collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    /** Names of teams; of members none, as theirs do not belong beside figures. */
    Uni<Map<UUID, String>> names(Collection<UUID> ids, UnitOfAnalysis unit) {
        return unit == UnitOfAnalysis.TEAM
                ? directory.teamNames(ids)
                : Uni.createFrom().item(Map.of());
    }

    private Uni<List<CohortUnits>> of(List<Cohorts.Outline> found, UnitOfAnalysis unit) {
        Set<UUID> teams = found.stream().flatMap(one -> one.teamIds().stream()).collect(Collectors.toSet());
        Set<UUID> members =
                found.stream().flatMap(one -> one.memberIds().stream()).collect(Collectors.toSet());
        return directory.members(members).flatMap(people -> {
            Set<UUID> all = new HashSet<>(teams);
            people.values().stream()
                    .map(Member::teamId)
                    .filter(Objects::nonNull)
                    .forEach(all::add);
            return directory
                    .membersOfTeams(all)
                    .map(inTeams -> found.stream()
                            .map(one -> units(
                                    one,
                                    unit == UnitOfAnalysis.TEAM
                                            ? teams(one, people, inTeams.values())
                                            : members(one, inTeams.values())))
                            .toList());
        });
    }

    private static CohortUnits units(Cohorts.Outline cohort, Set<UUID> units) {
        boolean cancelled = cohort.status() == CohortStatus.CANCELLED;
        boolean running = cohort.status() != CohortStatus.PLANNED && !cancelled;
        return new CohortUnits(cohort.id(), cohort.name(), cohort.startsOn(), running, cancelled, units);
    }

    /** The teams named, and those of whose active members at least half take part. */
    private static Set<UUID> teams(Cohorts.Outline cohort, Map<UUID, Member> people, Collection<Member> inTeams) {
        Set<UUID> teams = new LinkedHashSet<>(cohort.teamIds());
        Map<UUID, Long> size = counted(inTeams.stream());
        counted(cohort.memberIds().stream().map(people::get).filter(member -> member != null && member.active()))
                .forEach((team, taking) -> {
                    if (2 * taking >= size.getOrDefault(team, 0L)) {
                        teams.add(team);
                    }
                });
        return teams;
    }

    private static Map<UUID, Long> counted(java.util.stream.Stream<Member> members) {
        return members.filter(member -> member.teamId() != null)
                .collect(Collectors.groupingBy(Member::teamId, Collectors.counting()));
    }

    private static Set<UUID> members(Cohorts.Outline cohort, Collection<Member> inTeams) {
        Set<UUID> members = new LinkedHashSet<>(cohort.memberIds());
        if (cohort.status() == CohortStatus.PLANNED) {
            inTeams.stream()
                    .filter(member -> cohort.teamIds().contains(member.teamId()))
                    .map(Member::id)
                    .forEach(members::add);
        }
        return members;
    }
}
