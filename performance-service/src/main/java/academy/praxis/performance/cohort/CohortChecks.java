package academy.praxis.performance.cohort;

import academy.praxis.kit.problem.ProblemException;
import academy.praxis.kit.problem.Violation;
import academy.praxis.performance.directory.Directory;
import academy.praxis.performance.directory.Member;
import academy.praxis.performance.programme.Programmes;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Whether what a cohort names is there. Call outside of a session. */
@ApplicationScoped
class CohortChecks {
    private final Programmes programmes;
    private final Directory directory;

    CohortChecks(Programmes programmes, Directory directory) {
        this.programmes = programmes;
        this.directory = directory;
    }

    /**
     * Holds when the content names what is there.
     *
     * @param present what the cohort names now: people who have left since may stay named; {@code null} for a new cohort
     */
    Uni<Void> check(CohortContent content, Cohort present) {
        Set<UUID> people = new HashSet<>(content.memberIds());
        people.addAll(content.leaderIds());
        people.add(content.facilitatorId());
        Set<UUID> teamIds = new HashSet<>(content.teamIds());
        content.rules().stream().map(Rule::teamId).filter(Objects::nonNull).forEach(teamIds::add);
        return Panache.withSession(() -> programmes.outline(content.programmeId()))
                .invoke(found -> mustBeOffered(found.orElse(null), content, present))
                .flatMap(found -> directory.members(people))
                .flatMap(members -> directory
                        .teamNames(teamIds)
                        .invoke(teams -> mustKnow(content, present, members, teams.keySet())))
                .replaceWithVoid();
    }

    /** Those of them who are active, in their order. */
    Uni<List<UUID>> stillActive(List<UUID> ids) {
        return directory
                .members(ids)
                .map(members ->
                        ids.stream().filter(id -> isActive(members.get(id))).toList());
    }

    private static void mustBeOffered(Programmes.Outline programme, CohortContent content, Cohort present) {
        if (programme == null) {
            throw ProblemException.invalid("programmeId", "is not a programme of the academy");
        }
        boolean stays = present != null && present.programmeId.equals(content.programmeId());
        if (!stays && !programme.published() && programme.version() > 0) {
            throw ProblemException.invalid("programmeId", "is archived");
        }
        if (programme.version() > 0) {
            for (int i = 0; i < content.dueDates().size(); i++) {
                if (content.dueDates().get(i).number() > programme.activities().size()) {
                    throw ProblemException.invalid(
                            "dueDates[" + i + "].number",
                            "is more than the " + programme.activities().size() + " activities of the programme");
                }
            }
        }
    }

    private static void mustKnow(CohortContent content, Cohort present, Map<UUID, Member> members, Set<UUID> teams) {
        Set<UUID> named = new HashSet<>();
        if (present != null) {
            named.addAll(present.memberIds);
            named.addAll(present.leaderIds);
            named.add(present.facilitatorId);
        }
        List<Violation> violations = new ArrayList<>();
        if (!named.contains(content.facilitatorId()) && !isActive(members.get(content.facilitatorId()))) {
            violations.add(new Violation("facilitatorId", "is not an active member of the academy"));
        }
        mustBeActive("memberIds", content.memberIds(), named, members, violations);
        mustBeActive("leaderIds", content.leaderIds(), named, members, violations);
        for (int i = 0; i < content.teamIds().size(); i++) {
            if (!teams.contains(content.teamIds().get(i))) {
                violations.add(new Violation("teamIds[" + i + "]", "is not a team of the academy"));
            }
        }
        for (int i = 0; i < content.rules().size(); i++) {
            UUID team = content.rules().get(i).teamId();
            if (team != null && !teams.contains(team)) {
                violations.add(new Violation("rules[" + i + "].teamId", "is not a team of the academy"));
            }
        }
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
    }

    private static void mustBeActive(
            String field, List<UUID> ids, Set<UUID> named, Map<UUID, Member> members, List<Violation> violations) {
        for (int i = 0; i < ids.size(); i++) {
            if (!named.contains(ids.get(i)) && !isActive(members.get(ids.get(i)))) {
                violations.add(new Violation(field + "[" + i + "]", "is not an active member of the academy"));
            }
        }
    }

    private static boolean isActive(Member member) {
        return member != null && member.active();
    }
}
