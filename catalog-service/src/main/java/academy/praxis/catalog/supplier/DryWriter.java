package academy.praxis.catalog.supplier;

import academy.praxis.catalog.item.Imported.Outcome;
import academy.praxis.catalog.supplier.RunStore.Counts;
import academy.praxis.catalog.supplier.RunStore.Gone;
import academy.praxis.catalog.supplier.RunStore.Lease;
import academy.praxis.catalog.supplier.RunStore.Refusal;
import io.quarkus.hibernate.reactive.panache.Panache;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Does what a real run would, takes it back, and counts. A dry run that broke off begins anew: it has left nothing to go on from. */
final class DryWriter implements RunWriter {
    private final Run run;
    private final Lease lease;
    private final RunStore store;
    private final Intake intake;
    private final SupplierRepository suppliers;
    private final Set<String> named = new HashSet<>();

    DryWriter(Run run, Lease lease, RunStore store, Intake intake, SupplierRepository suppliers) {
        this.run = run;
        this.lease = lease;
        this.store = store;
        this.intake = intake;
        this.suppliers = suppliers;
    }

    @Override
    public void store(Batch batch) {
        Intake.Taken taken = intake.rehearse(() -> suppliers
                .byId(run.supplierId)
                .flatMap(supplier -> store.forget(run, batch.deleted())
                        .flatMap(forgotten -> store.nowhereElse(run, List.copyOf(batch.deleted())))
                        .flatMap(deleted -> intake.take(
                                supplier.card(),
                                batch.records().values().stream()
                                        .map(Records::item)
                                        .toList(),
                                deleted))));
        Set<String> fresh = new HashSet<>(batch.records().keySet());
        fresh.addAll(batch.unchanged());
        fresh.removeAll(named);
        named.addAll(fresh);
        batch.refusals().forEach(refusal -> named.add(refusal.at()));
        List<Refusal> refusals = new ArrayList<>(batch.refusals());
        taken.imported().stream()
                .filter(one -> one.outcome() == Outcome.REFUSED)
                .map(Records::refusal)
                .forEach(refusals::add);
        Counts counts = Records.counts(taken, batch.unchanged(), fresh);
        intake.transact(() -> store.hold(lease).flatMap(held -> store.count(lease, counts, refusals, null)));
    }

    @Override
    public long retireGone() {
        Gone gone = count();
        Records.mustNotEmpty(run, gone);
        intake.transact(() ->
                store.hold(lease).flatMap(held -> store.count(lease, Counts.retired(gone.gone()), List.of(), null)));
        return gone.gone();
    }

    private Gone count() {
        long all = 0;
        long gone = 0;
        String after = "";
        List<String> page = List.of();
        do {
            String from = after;
            page = Intake.await(() -> Panache.withSession(() -> store.page(run, from, 5_000)));
            all += page.size();
            gone += page.stream().filter(id -> !named.contains(id)).count();
            after = page.isEmpty() ? after : page.get(page.size() - 1);
        } while (!page.isEmpty());
        return new Gone(all, gone);
    }
}
