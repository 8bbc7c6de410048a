package academy.praxis.performance.cohort;

import academy.praxis.kit.problem.ProblemException;
import academy.praxis.performance.directory.Member;
import academy.praxis.performance.directory.Team;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Who is meant by what a cohort says of its members, and who leads them, as the directory has it now.
 *
 * @param members active ones, each once, in the order in which they get places: leaders, then those who are named in the order in which they
 *     are, then the others by name
 * @param leaders those who lead the members' teams or are named as leaders, whether they are members or not; by name
 */
record Meant(List<Member> members, List<Leader> leaders) {
    private static final Comparator<Member> BY_NAME =
            Comparator.comparing(Member::displayName).thenComparing(Member::id);

    /** @param teams those of the members' teams that they lead */
    record Leader(Member member, List<Team> teams) {}

    /**
     * Puts together what the directory said.
     *
     * @param named whom the cohort names, in any order
     * @param others whom its teams and rules mean
     * @param teams the teams of all of them, by id
     * @param leads who leads these teams, and who is named as leader, by id
     */
    static Meant of(
            Cohort cohort,
            Map<UUID, Member> named,
            Collection<Member> others,
            Map<UUID, Team> teams,
            Map<UUID, Member> leads) {
        Set<UUID> except = new HashSet<>(cohort.exceptIds);
        List<Leader> leaders = leaders(cohort, teams, leads);
        Set<UUID> leading = new HashSet<>();
        leaders.forEach(leader -> leading.add(leader.member().id()));
        Map<UUID, Member> all = new LinkedHashMap<>();
        cohort.leaderIds.forEach(id -> put(all, leads.get(id)));
        cohort.memberIds.forEach(id -> put(all, named.get(id)));
        others.stream().sorted(BY_NAME).forEach(member -> put(all, member));
        List<Member> members = new ArrayList<>(all.values().stream()
                .filter(member -> !except.contains(member.id()))
                .toList());
        // The sort is stable: among leaders, and among the others, the order stays.
        members.sort(Comparator.comparing(member -> !leading.contains(member.id())));
        return new Meant(List.copyOf(members), leaders);
    }

    Set<UUID> leaderIds() {
        Set<UUID> ids = new HashSet<>();
        leaders.forEach(leader -> ids.add(leader.member().id()));
        return ids;
    }

    /**
     * The members in the order in which they are enrolled: whoever gets one of the places by name, then whoever waits as their turn will be.
     *
     * @throws ProblemException 409 when there is nobody, or not room for all where nobody may wait
     */
    List<Member> enrolling(Cohort cohort, Set<UUID> present) {
        if (members.isEmpty() && present.isEmpty()) {
            throw ProblemException.conflict(
                    "Nobody would take part: the members and teams named have no active member.");
        }
        List<Member> coming = members.stream()
                .filter(member -> !present.contains(member.id()))
                .toList();
        int free = cohort.capacity - cohort.enrolled;
        if (coming.size() > free && !cohort.waitingList) {
            int all = cohort.enrolled + coming.size();
            throw ProblemException.conflict("capacity", "is " + cohort.capacity + ", for " + all + " members");
        }
        List<Member> order = new ArrayList<>(
                coming.stream().limit(Math.max(0, free)).sorted(BY_NAME).toList());
        order.addAll(coming.stream().skip(Math.max(0, free)).toList());
        return order;
    }

    private static List<Leader> leaders(Cohort cohort, Map<UUID, Team> teams, Map<UUID, Member> leads) {
        Map<UUID, List<Team>> led = new HashMap<>();
        cohort.leaderIds.forEach(id -> led.put(id, new ArrayList<>()));
        teams.values().stream()
                .filter(team -> team.leadId() != null)
                .forEach(team -> led.computeIfAbsent(team.leadId(), id -> new ArrayList<>())
                        .add(team));
        return led.entrySet().stream()
                .filter(entry -> isActive(leads.get(entry.getKey())))
                .map(entry -> new Leader(
                        leads.get(entry.getKey()),
                        entry.getValue().stream()
                                .sorted(Comparator.comparing(Team::name).thenComparing(Team::id))
                                .toList()))
                .sorted(Comparator.comparing(Leader::member, BY_NAME))
                .toList();
    }

    private static void put(Map<UUID, Member> all, Member member) {
        if (isActive(member)) {
            all.putIfAbsent(member.id(), member);
        }
    }

    private static boolean isActive(Member member) {
        return member != null && member.active();
    }
}
