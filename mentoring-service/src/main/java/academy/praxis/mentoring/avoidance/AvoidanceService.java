package academy.praxis.mentoring.avoidance;

import academy.praxis.kit.caller.Caller;
import academy.praxis.kit.postgres.UnitOfWork;
import academy.praxis.kit.problem.ProblemException;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** With whom one does not want to be paired. One reads and writes one's own list only. */
@ApplicationScoped
class AvoidanceService {
    private final Avoidances avoidances;
    private final UnitOfWork work;
    private final Caller caller;

    AvoidanceService(Avoidances avoidances, UnitOfWork work, Caller caller) {
        this.avoidances = avoidances;
        this.work = work;
        this.caller = caller;
    }

    Uni<AvoidedMembers> mine() {
        UUID me = caller.memberId();
        return Panache.withSession(() -> avoidances.avoidedBy(me)).map(AvoidedMembers::new);
    }

    Uni<AvoidedMembers> write(AvoidedMembers avoided) {
        UUID me = caller.memberId();
        if (avoided.memberIds().contains(me)) {
            throw ProblemException.invalid("memberIds", "cannot name yourself");
        }
        return work.transact(
                        () -> avoidances.replace(me, avoided.memberIds()).flatMap(done -> avoidances.avoidedBy(me)))
                .map(AvoidedMembers::new);
    }
}
