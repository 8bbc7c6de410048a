package academy.praxis.catalog.supplier;

import academy.praxis.catalog.duplicate.Standings;
import academy.praxis.kit.caller.Caller;
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
import java.util.Objects;
import java.util.UUID;

/** The registry of suppliers. */
@ApplicationScoped
class SupplierService {
    private static final String UNIQUE = "23505";

    private final SupplierRepository suppliers;
    private final ConnectionRepository connections;
    private final RunRepository runs;
    private final Standings standings;
    private final UnitOfWork work;
    private final Idempotency idempotency;
    private final Caller caller;

    SupplierService(
            SupplierRepository suppliers,
            ConnectionRepository connections,
            RunRepository runs,
            Standings standings,
            UnitOfWork work,
            Idempotency idempotency,
            Caller caller) {
        this.suppliers = suppliers;
        this.connections = connections;
        this.runs = runs;
        this.standings = standings;
        this.work = work;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    Uni<Page<SupplierView>> list(SupplierQuery query, PageRequest page) {
        return Panache.withSession(() -> suppliers.page(query, page))
                .map(rows -> Page.of(rows, page, SupplierView::of, row -> Cursor.after(row.createdAt, row.id)));
    }

    Uni<SupplierView> get(UUID id) {
        return Panache.withSession(() -> suppliers.byId(id)).map(SupplierView::of);
    }

    Uni<SupplierView> register(SupplierContent content, IdempotencyKey key) {
        UUID me = caller.memberId();
        return idempotency
                .once(
                        key,
                        "register-supplier",
                        content,
                        SupplierView.class,
                        () -> suppliers
                                .persistAndFlush(Supplier.registered(content, me))
                                .call(this::tellStanding)
                                .map(SupplierView::of))
                .onFailure(SupplierService::isTaken)
                .transform(SupplierService::taken);
    }

    Uni<SupplierView> change(UUID id, SupplierContent content, IfMatch ifMatch) {
        return work.transact(() -> suppliers
                        .byId(id)
                        .invoke(supplier -> ifMatch.check(supplier.version))
                        .call(supplier -> {
                            boolean otherDefaults = !Objects.equals(supplier.licence, content.licence())
                                    || !supplier.languages.equals(content.languages());
                            boolean delivers = Supplier.delivers(content.trust(), content.status());
                            // Runs first: their workers lock the run, then its supplier.
                            return (otherDefaults || !delivers
                                            ? runs.cancelAllOf(id)
                                            : Uni.createFrom().item(0))
                                    .invoke(() -> supplier.write(content))
                                    .flatMap(cancelled -> suppliers.flush())
                                    .call(() -> otherDefaults
                                            ? connections.readAllAnew(id)
                                            : Uni.createFrom().voidItem());
                        })
                        .call(this::tellStanding)
                        .map(SupplierView::of))
                .onFailure(SupplierService::isTaken)
                .transform(SupplierService::taken);
    }

    private Uni<Void> tellStanding(Supplier supplier) {
        return standings.set(supplier.id, supplier.trust.ordinal());
    }

    private static boolean isTaken(Throwable fault) {
        return SqlStates.of(fault).contains(UNIQUE);
    }

    private static ProblemException taken(Throwable fault) {
        return ProblemException.conflict("name", "is that of another supplier");
    }
}
