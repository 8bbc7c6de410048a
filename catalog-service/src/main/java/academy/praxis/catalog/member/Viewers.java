package academy.praxis.catalog.member;

import academy.praxis.kit.caller.Caller;
import academy.praxis.kit.caller.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Who looks at the catalog now. */
@ApplicationScoped
public class Viewers {
    private final Members members;
    private final Caller caller;

    Viewers(Members members, Caller caller) {
        this.members = members;
        this.caller = caller;
    }

    /** The caller, within the present session. One whom the directory has not told of yet is in no team and has no job role. */
    public Uni<Viewer> current() {
        boolean curator = caller.hasAny(Roles.CURATOR);
        UUID id = caller.member().orElse(null);
        if (id == null) {
            return Uni.createFrom().item(new Viewer(null, null, null, curator));
        }
        return members.findById(id)
                .map(member -> member == null
                        ? new Viewer(id, null, null, curator)
                        : new Viewer(id, member.teamId, member.jobRole, curator));
    }
}
