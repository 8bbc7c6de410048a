package academy.praxis.performance.obstacle;

import academy.praxis.kit.caller.Caller;
import academy.praxis.kit.caller.Roles;
import academy.praxis.performance.directory.Directory;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Finds out who looks. */
@ApplicationScoped
class Viewers {
    private final Directory directory;
    private final Caller caller;

    Viewers(Directory directory, Caller caller) {
        this.directory = directory;
        this.caller = caller;
    }

    /** The caller. Asked before a transaction, so that it does not wait for a second connection. */
    Uni<Viewer> caller() {
        UUID me = caller.memberId();
        boolean manager = caller.hasAny(Roles.MANAGER);
        return directory
                .members(List.of(me))
                .flatMap(found -> directory
                        .teamsLedBy(List.of(me))
                        .map(led -> new Viewer(
                                me,
                                manager,
                                found.containsKey(me) ? found.get(me).teamId() : null,
                                Set.copyOf(led.keySet()))));
    }
}
