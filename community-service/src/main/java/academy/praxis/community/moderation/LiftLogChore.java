package academy.praxis.community.moderation;

import academy.praxis.community.todo.Chore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Tells the audit log of a wish and of what became of it. The lines do not say which text it was: who reads them could see under which
 * made-up name somebody is known now.
 */
@ApplicationScoped
class LiftLogChore implements Chore {
    private final LiftRepository lifts;
    private final AuditLog log;

    LiftLogChore(LiftRepository lifts, AuditLog log) {
        this.lifts = lifts;
        this.log = log;
    }

    @Override
    public Uni<Void> carryOut(UUID id) {
        return lifts.byId(id)
                .flatMap(lift -> log.add(asked(lift))
                        .flatMap(none -> lift.status() == LiftStatus.ASKED
                                ? Uni.createFrom().voidItem()
                                : log.add(decided(lift))));
    }

    private static AuditEntry asked(Lift lift) {
        return new AuditEntry(
                lift.id(),
                lift.target().spaceId(),
                AuditAction.LIFT_ASKED,
                lift.target().kind(),
                null,
                lift.askedBy(),
                lift.reason(),
                lift.askedAt());
    }

    /** Right after the line of the wish, under an id that follows from it, so that it is told once. */
    private static AuditEntry decided(Lift lift) {
        boolean lifted = lift.status() == LiftStatus.LIFTED;
        return new AuditEntry(
                next(lift.id()),
                lift.target().spaceId(),
                lifted ? AuditAction.NAME_LIFTED : AuditAction.LIFT_DECLINED,
                lift.target().kind(),
                null,
                lift.decidedBy(),
                lift.reason(),
                lift.decidedAt());
    }

    private static UUID next(UUID id) {
        return new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() + 1);
    }

    @Override
    public String collection() {
        return LiftRepository.LIFTS;
    }

    @Override
    public String name() {
        return LiftRepository.LOG;
    }
}
