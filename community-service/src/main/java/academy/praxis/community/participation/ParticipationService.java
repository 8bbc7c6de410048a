package academy.praxis.community.participation;

import academy.praxis.community.member.Member;
import academy.praxis.community.member.Members;
import academy.praxis.community.member.Reader;
import academy.praxis.kit.caller.Caller;
import academy.praxis.kit.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Whether leaders take part: for themselves, and for managers. */
@ApplicationScoped
class ParticipationService {
    private final ParticipationChanges changes;
    private final ParticipationRepository repository;
    private final Leaders leaders;
    private final Members members;
    private final Caller caller;

    ParticipationService(
            ParticipationChanges changes,
            ParticipationRepository repository,
            Leaders leaders,
            Members members,
            Caller caller) {
        this.changes = changes;
        this.repository = repository;
        this.leaders = leaders;
        this.members = members;
        this.caller = caller;
    }

    Uni<OwnParticipation> mine() {
        UUID me = caller.memberId();
        return Uni.combine()
                .all()
                .unis(leaders.of(me), changes.of(me))
                .asTuple()
                .map(found -> view(found.getItem1().leader(), found.getItem2()));
    }

    Uni<OwnParticipation> choose(NewParticipation wish) {
        UUID me = caller.memberId();
        return leaders.of(me).flatMap(leads -> {
            if (wish.counted() && !leads.leader()) {
                throw ProblemException.conflict(
                        "counted", "is for those who lead a team or a cohort, or to whom somebody reports");
            }
            Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
            return changes.change(me, before -> wish.counted() ? before.agree(now) : before.leave())
                    .flatMap(after -> after.counted()
                            ? changes.look(after, now)
                            : Uni.createFrom().item(after))
                    .map(after -> view(leads.leader(), after));
        });
    }

    private static OwnParticipation view(boolean leader, Participation found) {
        return new OwnParticipation(leader, found.counted(), found.since(), found.weeks());
    }

    Uni<LeadersView> ofTeam(UUID id) {
        return of(leaders.ofTeam(id), "team", id);
    }

    Uni<LeadersView> ofCohort(UUID id) {
        return of(leaders.ofCohort(id), "cohort", id);
    }

    /** For managers, and for the leaders themselves. */
    private Uni<LeadersView> of(Uni<List<Member>> found, String what, UUID id) {
        return Uni.combine().all().unis(members.reader(), found).asTuple().flatMap(both -> {
            Reader reader = both.getItem1();
            List<Member> leading = both.getItem2();
            boolean mine = leading.stream().anyMatch(member -> member.id().equals(reader.memberId()));
            if (leading.isEmpty() || !reader.manager() && !mine) {
                throw ProblemException.notFound(what, id);
            }
            return repository
                    .countedAmong(leading.stream().map(Member::id).toList())
                    .map(counted -> view(leading, counted));
        });
    }

    private static LeadersView view(List<Member> leading, List<Participation> counted) {
        Map<UUID, Participation> known =
                counted.stream().collect(Collectors.toMap(Participation::memberId, Function.identity()));
        Instant now = Instant.now();
        List<LeaderView> shown = leading.stream()
                .filter(member -> known.containsKey(member.id()))
                .map(member -> new LeaderView(
                        member.id(),
                        member.displayName(),
                        known.get(member.id()).takesPart(now),
                        known.get(member.id()).lastWeek()))
                .sorted(Comparator.comparing(LeaderView::displayName, String.CASE_INSENSITIVE_ORDER))
                .toList();
        return new LeadersView(leading.size(), shown, leading.size() - shown.size());
    }
}
