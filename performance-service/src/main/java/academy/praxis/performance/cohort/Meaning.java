package academy.praxis.performance.cohort;

import academy.praxis.kit.problem.ProblemException;
import academy.praxis.performance.directory.Directory;
import academy.praxis.performance.directory.Member;
import academy.praxis.performance.directory.Team;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Asks the directory whom a cohort means. Call outside of a transaction, so that it does not wait for a second connection. */
@ApplicationScoped
class Meaning {
    /** As many as a cohort can have. */
    private static final int MOST = 10_000;

    private final Directory directory;

    Meaning(Directory directory) {
        this.directory = directory;
    }

    Uni<Meant> of(Cohort cohort) {
        return directory
                .members(cohort.memberIds)
                .flatMap(named -> others(cohort)
                        .flatMap(others -> teams(named, others)
                                .flatMap(teams -> leads(cohort, teams)
                                        .map(leads -> Meant.of(cohort, named, others.values(), teams, leads)))));
    }

    /** Who leads these members, and who is named as leader. */
    Uni<List<Meant.Leader>> leadersOf(Cohort cohort, Collection<UUID> members) {
        return directory
                .members(members)
                .flatMap(found -> teams(found, Map.of())
                        .flatMap(teams -> leads(cohort, teams)
                                .map(leads -> Meant.of(cohort, found, List.of(), teams, leads)
                                        .leaders())));
    }

    private Uni<Map<UUID, Member>> others(Cohort cohort) {
        return directory
                .membersOfTeams(cohort.teamIds)
                .flatMap(inTeams -> directory
                        .membersMatching(
                                cohort.rules.stream().map(Rule::forDirectory).toList(), MOST + 1)
                        .map(matching -> {
                            if (matching.size() > MOST) {
                                throw ProblemException.conflict("rules", "mean more than " + MOST + " members");
                            }
                            Map<UUID, Member> all = new HashMap<>(matching);
                            all.putAll(inTeams);
                            if (all.size() > MOST) {
                                throw ProblemException.conflict(
                                        "teamIds", "and rules mean more than " + MOST + " members");
                            }
                            return all;
                        }));
    }

    private Uni<Map<UUID, Team>> teams(Map<UUID, Member> named, Map<UUID, Member> others) {
        Set<UUID> ids = new HashSet<>();
        List.of(named, others)
                .forEach(members -> members.values().stream()
                        .map(Member::teamId)
                        .filter(Objects::nonNull)
                        .forEach(ids::add));
        return directory.teams(ids);
    }

    private Uni<Map<UUID, Member>> leads(Cohort cohort, Map<UUID, Team> teams) {
        Set<UUID> ids = teams.values().stream()
                .map(Team::leadId)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
        ids.addAll(cohort.leaderIds);
        return directory.members(ids);
    }
}
