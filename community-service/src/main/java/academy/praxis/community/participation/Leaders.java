package academy.praxis.community.participation;

import academy.praxis.community.member.Member;
import academy.praxis.community.member.Members;
import academy.praxis.community.space.SpaceKind;
import academy.praxis.community.space.Spaces;
import academy.praxis.community.space.Spaces.Led;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Who leads whom: as the directory tells by the lead of each member, and as teams and cohorts tell themselves. */
@ApplicationScoped
class Leaders {
    private static final int AT_A_TIME = 100;

    /** No team and no cohort is larger; of one that is, the leaders of the first so many are known. */
    private static final int MOST = 5000;

    private final Members members;
    private final Spaces spaces;

    Leaders(Members members, Spaces spaces) {
        this.members = members;
        this.spaces = spaces;
    }

    /** Whom this member leads. */
    Uni<Leadership> of(UUID memberId) {
        return Uni.combine()
                .all()
                .unis(members.reportsOf(memberId).flatMap(members::byIds), spaces.ledBy(memberId))
                .asTuple()
                .map(found -> leadership(found.getItem1(), found.getItem2()));
    }

    private static Leadership leadership(Map<UUID, Member> reports, List<Led> led) {
        Stream<UUID> teams = Stream.concat(
                reports.values().stream().map(Member::teamId).filter(Objects::nonNull),
                led.stream().filter(one -> one.kind() == SpaceKind.TEAM).map(Led::id));
        return new Leadership(
                !reports.isEmpty() || !led.isEmpty(),
                teams.distinct().sorted().toList(),
                led.stream()
                        .filter(one -> one.kind() == SpaceKind.COHORT)
                        .map(Led::id)
                        .sorted()
                        .toList());
    }

    /** The active leaders of a team: its lead, and to whom its other members report. Empty also when there is no such team. */
    Uni<List<Member>> ofTeam(UUID teamId) {
        return of(SpaceKind.TEAM, teamId);
    }

    /** The active leaders of a cohort: who facilitates it, and to whom its other members report. Empty also when there is no such cohort. */
    Uni<List<Member>> ofCohort(UUID cohortId) {
        return of(SpaceKind.COHORT, cohortId);
    }

    private Uni<List<Member>> of(SpaceKind kind, UUID id) {
        return spaces.followed(kind, id).flatMap(followed -> {
            if (followed == null) {
                return Uni.createFrom().item(List.of());
            }
            Set<UUID> leaders = new HashSet<>();
            if (followed.leaderId() != null) {
                leaders.add(followed.leaderId());
            }
            return leadsOfMembers(id, followed.leaderId())
                    .invoke(leaders::addAll)
                    .flatMap(done -> members.byIds(leaders))
                    .map(found -> found.values().stream().filter(Member::active).toList());
        });
    }

    private Uni<Set<UUID>> leadsOfMembers(UUID spaceId, UUID leaderId) {
        Set<UUID> leads = new HashSet<>();
        Place place = new Place();
        return Uni.createFrom()
                .deferred(() -> spaces.memberIds(spaceId, place.after, AT_A_TIME))
                .flatMap(ids -> members.byIds(ids).map(found -> {
                    addLeads(found.values(), leaderId, leads);
                    return place.goOn(ids);
                }))
                .repeat()
                .whilst(more -> more)
                .collect()
                .last()
                .replaceWith(leads);
    }

    private static void addLeads(Collection<Member> found, UUID leaderId, Set<UUID> leads) {
        found.stream()
                .filter(member -> !member.id().equals(leaderId))
                .map(Member::leadId)
                .filter(Objects::nonNull)
                .forEach(leads::add);
    }

    /** Where the reading of a space's members stands. */
    private static final class Place {
        private UUID after;
        private int read;

        boolean goOn(List<UUID> ids) {
            read += ids.size();
            after = ids.isEmpty() ? after : ids.get(ids.size() - 1);
            return ids.size() == AT_A_TIME && read < MOST;
        }
    }
}
