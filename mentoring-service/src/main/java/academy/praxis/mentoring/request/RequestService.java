package academy.praxis.mentoring.request;

import academy.praxis.kit.caller.Caller;
import academy.praxis.kit.caller.Roles;
import academy.praxis.kit.idempotency.IdempotencyKey;
import academy.praxis.kit.page.Cursor;
import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.postgres.Idempotency;
import academy.praxis.kit.postgres.UnitOfWork;
import academy.praxis.kit.precondition.IfMatch;
import academy.praxis.kit.problem.ProblemException;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** Who asks for mentoring. Only the mentee and managers see a request. */
@ApplicationScoped
class RequestService {
    private final RequestRepository requests;
    private final UnitOfWork work;
    private final Idempotency idempotency;
    private final Caller caller;

    RequestService(RequestRepository requests, UnitOfWork work, Idempotency idempotency, Caller caller) {
        this.requests = requests;
        this.work = work;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    Uni<RequestView> open(NewRequest request, IdempotencyKey key) {
        UUID me = caller.memberId();
        List<UUID> preferred =
                request.preferredMentors().stream().flatMap(List::stream).toList();
        if (preferred.contains(me)) {
            throw ProblemException.invalid("preferredMentors", "cannot name yourself");
        }
        if (Set.copyOf(preferred).size() < preferred.size()) {
            throw ProblemException.invalid("preferredMentors", "must name each mentor once");
        }
        return idempotency
                .once(
                        key,
                        "open-mentee-request",
                        request,
                        RequestView.class,
                        () -> requests.persistAndFlush(MenteeRequest.open(request, me))
                                .map(RequestView::of))
                .onFailure(ConstraintViolationException.class)
                .transform(fault -> ProblemException.conflict("You have an open request already; withdraw it first."));
    }

    Uni<Page<RequestView>> mine(PageRequest page) {
        return list(caller.memberId(), null, page);
    }

    Uni<Page<RequestView>> all(RequestStatus status, PageRequest page) {
        return list(null, status, page);
    }

    Uni<RequestView> get(UUID id) {
        return Panache.withSession(() -> requests.byId(id))
                .invoke(this::mustSee)
                .map(RequestView::of);
    }

    Uni<RequestView> withdraw(UUID id, IfMatch ifMatch) {
        return work.transact(() -> requests.byId(id)
                .invoke(this::mustSee)
                .invoke(request -> caller.mustBe(request.memberId))
                .invoke(request -> ifMatch.check(request.version))
                .invoke(MenteeRequest::withdraw)
                .call(requests::flush)
                .map(RequestView::of));
    }

    private Uni<Page<RequestView>> list(UUID member, RequestStatus status, PageRequest page) {
        return Panache.withSession(() -> requests.page(member, status, page))
                .map(rows -> Page.of(rows, page, RequestView::of, row -> Cursor.after(row.createdAt, row.id)));
    }

    /** A request is private: whoever may not see it is told that there is none. */
    private void mustSee(MenteeRequest request) {
        if (!caller.is(request.memberId) && !caller.hasAny(Roles.MANAGER)) {
            throw ProblemException.notFound("mentee request", request.id);
        }
    }
}
