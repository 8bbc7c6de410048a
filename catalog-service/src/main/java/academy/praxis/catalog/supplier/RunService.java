package academy.praxis.catalog.supplier;

import academy.praxis.kit.caller.Caller;
import academy.praxis.kit.page.Cursor;
import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.postgres.UnitOfWork;
import academy.praxis.kit.problem.ProblemException;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Starts, tells of and cancels runs. */
@ApplicationScoped
class RunService {
    private final SupplierRepository suppliers;
    private final ConnectionRepository connections;
    private final RunRepository runs;
    private final RunJob job;
    private final UnitOfWork work;
    private final Caller caller;

    RunService(
            SupplierRepository suppliers,
            ConnectionRepository connections,
            RunRepository runs,
            RunJob job,
            UnitOfWork work,
            Caller caller) {
        this.suppliers = suppliers;
        this.connections = connections;
        this.runs = runs;
        this.job = job;
        this.work = work;
        this.caller = caller;
    }

    Uni<RunView> start(UUID supplier, UUID connection, NewRun wish) {
        UUID me = caller.memberId();
        return work.transact(() -> suppliers
                        .byId(supplier)
                        .invoke(Supplier::mustDeliver)
                        .flatMap(found -> connections.byId(supplier, connection))
                        .flatMap(found -> queue(Run.asked(supplier, connection, wish, me))))
                .invoke(job::wake);
    }

    Uni<RunView> withdraw(UUID supplier) {
        UUID me = caller.memberId();
        return work.transact(() -> suppliers
                        .byId(supplier)
                        .invoke(found -> {
                            if (found.delivers()) {
                                throw ProblemException.conflict(
                                        "Block or pause this supplier first: what it brings would come again.");
                            }
                        })
                        .flatMap(found -> queue(Run.withdrawal(supplier, me))))
                .invoke(job::wake);
    }

    private Uni<RunView> queue(Run run) {
        return runs.queue(run).map(queued -> {
            if (!queued) {
                throw ProblemException.conflict("A run is queued or goes on already.");
            }
            return RunView.of(run);
        });
    }

    Uni<Page<RunView>> list(UUID supplier, UUID connection, PageRequest page) {
        return Panache.withSession(() ->
                        connections.byId(supplier, connection).flatMap(found -> runs.page(supplier, connection, page)))
                .map(rows -> Page.of(rows, page, RunView::of, row -> Cursor.after(row.createdAt, row.id)));
    }

    Uni<RunView> get(UUID supplier, UUID connection, UUID id) {
        return Panache.withSession(() -> runs.byId(supplier, connection, id)).map(RunView::of);
    }

    Uni<Page<RunError>> errors(UUID supplier, UUID connection, UUID id, PageRequest page) {
        return Panache.withSession(() -> runs.byId(supplier, connection, id).flatMap(run -> runs.errors(run.id, page)))
                .map(rows -> Page.of(rows, page, row -> row, row -> Cursor.after(row.nr())));
    }

    Uni<RunView> cancel(UUID supplier, UUID connection, UUID id) {
        return work.transact(() -> runs.byId(supplier, connection, id)
                        .flatMap(run -> runs.cancel(id))
                        .invoke(cancelled -> {
                            if (cancelled == 0) {
                                throw ProblemException.conflict("This run has ended.");
                            }
                        }))
                .flatMap(done -> get(supplier, connection, id));
    }
}
