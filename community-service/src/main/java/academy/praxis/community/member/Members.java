package academy.praxis.community.member;

import academy.praxis.kit.caller.Caller;
import academy.praxis.kit.caller.Roles;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.problem.ProblemException;
import academy.praxis.kit.problem.Violation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The members of the academy, as far as a community needs to know them. */
@ApplicationScoped
public class Members {
    private final MemberRepository members;
    private final Names names;
    private final Caller caller;

    Members(MemberRepository members, Names names, Caller caller) {
        this.members = members;
        this.names = names;
        this.caller = caller;
    }

    /**
     * Who makes the present request. Roles are those of the token; whom the directory has not told of yet is active.
     *
     * @throws academy.praxis.kit.problem.ProblemException 403 when it is a machine client and not a person
     */
    public Uni<Reader> reader() {
        UUID me = caller.memberId();
        boolean manager = caller.hasAny(Roles.MANAGER);
        boolean curator = caller.hasAny(Roles.CURATOR);
        return members.byId(me)
                .map(known -> known == null
                        ? new Reader(me, null, manager, curator)
                        : new Reader(me, known.teamId(), manager, curator, known.active(), known.registeredAt()));
    }

    /**
     * The display names of these members, of a minute ago at most; whom the directory has not told of is not in the map.
     */
    public Uni<Map<UUID, String>> names(Collection<UUID> ids) {
        return names.of(ids);
    }

    /**
     * These members by their ids; whom the directory has not told of is not in the map. Who left and was erased is in it, not active and
     * without a name.
     */
    public Uni<Map<UUID, Member>> byIds(Collection<UUID> ids) {
        return members.byIds(ids);
    }

    /**
     * That all of these are active members of the academy.
     *
     * @param field the field of the request that lists them
     * @throws ProblemException 400, naming each that is not
     */
    public Uni<Void> mustBeActive(String field, List<UUID> ids) {
        return members.byIds(ids)
                .invoke(known -> {
                    List<Violation> violations = new ArrayList<>();
                    for (int i = 0; i < ids.size(); i++) {
                        Member member = known.get(ids.get(i));
                        if (member == null || !member.active()) {
                            violations.add(
                                    new Violation(field + "[" + i + "]", "is not an active member of the academy"));
                        }
                    }
                    if (!violations.isEmpty()) {
                        throw ProblemException.invalid(violations);
                    }
                })
                .replaceWithVoid();
    }

    /** The active members of a team by their ids, one more than the page has. */
    public Uni<List<Member>> ofTeam(UUID teamId, PageRequest page) {
        return members.ofTeam(teamId, page);
    }

    /** How many active members a team has. */
    public Uni<Long> countOfTeam(UUID teamId) {
        return members.countOfTeam(teamId);
    }

    /** The active members who report to this one; at most {@value MemberRepository#MOST_REPORTS}. */
    public Uni<List<UUID>> reportsOf(UUID leadId) {
        return members.reportsOf(leadId);
    }

    /** Members who are not active since before this moment and were not erased yet, those who left first. */
    public Uni<List<UUID>> leftBefore(Instant time, int most) {
        return members.leftBefore(time, most);
    }

    /** Those of these who did not leave and were not erased. */
    public Uni<List<UUID>> withoutErased(Collection<UUID> ids) {
        return members.byIds(ids)
                .map(known -> ids.stream()
                        .filter(id -> !known.containsKey(id) || known.get(id).displayName() != null)
                        .toList());
    }
}
