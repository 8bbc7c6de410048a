package academy.praxis.catalog.supplier;

import academy.praxis.catalog.item.Imported;
import academy.praxis.catalog.item.Imported.Outcome;
import academy.praxis.catalog.item.ImportedItem;
import academy.praxis.catalog.supplier.RunStore.Counts;
import academy.praxis.catalog.supplier.RunStore.Gone;
import academy.praxis.catalog.supplier.RunStore.Lease;
import academy.praxis.catalog.supplier.RunStore.Refusal;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Writes items. A batch, what it adds to the counts and where the run can go on from are one transaction, so a run that is killed at any
 * point loses nothing; what it tells again when it goes on is not counted again.
 */
final class RealWriter implements RunWriter {
    private final Run run;
    private final Lease lease;
    private final RunStore store;
    private final Intake intake;
    private final SupplierRepository suppliers;

    RealWriter(Run run, Lease lease, RunStore store, Intake intake, SupplierRepository suppliers) {
        this.run = run;
        this.lease = lease;
        this.store = store;
        this.intake = intake;
        this.suppliers = suppliers;
    }

    @Override
    public void store(Batch batch) {
        List<ImportedItem> items =
                batch.records().values().stream().map(Records::item).toList();
        intake.transact(() -> store.hold(lease)
                .flatMap(held -> supplier())
                .flatMap(supplier -> store.forget(run, batch.deleted())
                        .flatMap(forgotten -> store.nowhereElse(run, List.copyOf(batch.deleted())))
                        .flatMap(deleted -> intake.take(supplier, items, deleted)))
                .flatMap(taken -> store.name(run, named(batch))
                        .call(fresh -> store.nameKnown(
                                run, batch.refusals().stream().map(Refusal::at).toList()))
                        .flatMap(fresh -> store.count(
                                lease,
                                Records.counts(taken, batch.unchanged(), new HashSet<>(fresh)),
                                refusals(batch, taken.imported()),
                                batch.resumePoint()))));
    }

    private Uni<SupplierCard> supplier() {
        // Anew for each batch: trust may have changed since the run began.
        return suppliers.held(run.supplierId).invoke(Supplier::mustDeliver).map(Supplier::card);
    }

    private static List<String> named(Batch batch) {
        return Stream.concat(batch.records().keySet().stream(), batch.unchanged().stream())
                .toList();
    }

    private static List<Refusal> refusals(Batch batch, List<Imported> imported) {
        List<Refusal> all = new ArrayList<>(batch.refusals());
        imported.stream()
                .filter(one -> one.outcome() == Outcome.REFUSED)
                .map(Records::refusal)
                .forEach(all::add);
        return all;
    }

    @Override
    public long retireGone() {
        Gone gone =
                Intake.await(() -> io.quarkus.hibernate.reactive.panache.Panache.withSession(() -> store.gone(run)));
        Records.mustNotEmpty(run, gone);
        List<String> some = List.of("");
        while (!some.isEmpty()) {
            some = intake.transact(() -> store.hold(lease)
                    .flatMap(held -> store.someGone(run, Intake.MOST))
                    .call(ids -> ids.isEmpty() ? Uni.createFrom().voidItem() : retire(ids)));
        }
        return gone.gone();
    }

    private Uni<Void> retire(List<String> ids) {
        return store.forget(run, ids)
                .flatMap(forgotten -> store.nowhereElse(run, ids))
                .flatMap(alone -> supplier().flatMap(supplier -> intake.take(supplier, List.of(), Set.copyOf(alone))))
                .flatMap(taken -> store.count(lease, Counts.retired(taken.retired()), List.of(), null));
    }
}
