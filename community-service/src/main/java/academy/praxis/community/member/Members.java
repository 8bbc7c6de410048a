package academy.praxis.community.member;

import academy.praxis.kit.caller.Caller;
import academy.praxis.kit.caller.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** The members of the academy, as far as a community needs to know them. */
@ApplicationScoped
public class Members {
    private final MemberRepository members;
    private final Caller caller;

    Members(MemberRepository members, Caller caller) {
        this.members = members;
        this.caller = caller;
    }

    /**
     * Who makes the present request.
     *
     * @throws academy.praxis.kit.problem.ProblemException 403 when it is a machine client and not a person
     */
    public Uni<Reader> reader() {
        UUID me = caller.memberId();
        boolean manager = caller.hasAny(Roles.MANAGER);
        boolean curator = caller.hasAny(Roles.CURATOR);
        return members.teamOf(me).map(team -> new Reader(me, team.orElse(null), manager, curator));
    }

    /** The present display names of these members; whom the directory has not told of is not in the map. */
    public Uni<Map<UUID, String>> names(Collection<UUID> ids) {
        return members.names(ids);
    }
}
