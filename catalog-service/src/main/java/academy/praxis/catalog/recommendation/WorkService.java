package academy.praxis.catalog.recommendation;

import academy.praxis.catalog.member.MemberListener;
import academy.praxis.catalog.member.Members;
import academy.praxis.kit.caller.Caller;
import academy.praxis.kit.postgres.UnitOfWork;
import academy.praxis.kit.precondition.IfMatch;
import academy.praxis.kit.problem.ProblemException;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** Members say what they work on. It goes with them. */
@ApplicationScoped
class WorkService implements MemberListener {
    private final Members members;
    private final WorkRepository works;
    private final UnitOfWork work;
    private final Caller caller;

    WorkService(WorkRepository works, UnitOfWork work, Caller caller, Members members) {
        this.members = members;
        this.works = works;
        this.work = work;
        this.caller = caller;
    }

    Uni<WorkView> mine() {
        UUID me = caller.memberId();
        return Panache.withSession(() -> works.findById(me))
                .onItem()
                .ifNull()
                .failWith(() -> ProblemException.notFound("work of", me))
                .map(WorkView::of);
    }

    /** The first time without a version. */
    Uni<WorkView> write(WorkContent content, IfMatch ifMatch) {
        UUID me = caller.memberId();
        return work.transact(() -> members.mustBeHere(me)
                        .flatMap(here -> works.findById(me))
                        .flatMap(known -> {
                            if (known == null) {
                                return works.persistAndFlush(MyWork.of(me, content));
                            }
                            ifMatch.check(known.version);
                            known.write(content);
                            return works.flush().replaceWith(known);
                        }))
                .map(WorkView::of)
                .onFailure(ConstraintViolationException.class)
                .transform(fault -> ProblemException.conflict("You said this at the same time elsewhere."));
    }

    @Override
    public Uni<Void> left(UUID member) {
        return works.delete("memberId", member).replaceWithVoid();
    }
}
