package academy.praxis.catalog.supplier;

import academy.praxis.catalog.connector.SuppliedRecord;
import academy.praxis.catalog.item.Imported;
import academy.praxis.catalog.item.Imported.Outcome;
import academy.praxis.catalog.item.ImportedItem;
import academy.praxis.catalog.supplier.RunStore.Counts;
import academy.praxis.catalog.supplier.RunStore.Gone;
import academy.praxis.catalog.supplier.RunStore.Refusal;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** What a connector finds, as items, and how it is counted. */
final class Records {
    /** So few may go without a word. */
    private static final int FEW = 10;

    private Records() {}

    static ImportedItem item(SuppliedRecord record) {
        return new ImportedItem(
                record.externalId(),
                record.title(),
                record.summary(),
                record.body(),
                record.form(),
                record.minutes(),
                record.languages(),
                record.tasks(),
                record.obstacles(),
                record.skills(),
                record.url(),
                record.licence(),
                record.identifiers(),
                record.mediaSeconds(),
                record.issuedAt(),
                null,
                record.url(),
                record.authors());
    }

    static Refusal refusal(Imported refused) {
        return new Refusal(
                refused.externalId(),
                refused.violations().stream()
                        .map(violation -> violation.field() + " " + violation.message())
                        .collect(Collectors.joining("; ")));
    }

    /**
     * What a batch adds to the counts.
     *
     * @param fresh what the run had not named before; the rest was counted
     */
    static Counts counts(Intake.Taken taken, Collection<String> unchanged, Set<String> fresh) {
        return new Counts(
                taken.imported().stream()
                                .filter(one -> one.outcome() != Outcome.REFUSED && fresh.contains(one.externalId()))
                                .count()
                        + unchanged.stream().filter(fresh::contains).count(),
                count(taken, Outcome.CREATED, fresh),
                count(taken, Outcome.UPDATED, fresh),
                count(taken, Outcome.UNCHANGED, fresh)
                        + unchanged.stream().filter(fresh::contains).count(),
                taken.retired());
    }

    private static long count(Intake.Taken taken, Outcome outcome, Set<String> fresh) {
        return taken.imported().stream()
                .filter(one -> one.outcome() == outcome && fresh.contains(one.externalId()))
                .count();
    }

    /**
     * Holds unless more than ten records and more than half of what the connection had would go: an emptied feed must not empty the
     * catalog.
     *
     * @throws RunFailure that a curator can confirm
     */
    static void mustNotEmpty(Run run, Gone gone) {
        if (!run.retiringConfirmed && gone.gone() > FEW && gone.gone() * 2 > gone.all()) {
            throw new RunFailure(
                    "The source no longer has " + gone.gone() + " of " + gone.all()
                            + " records. Nothing was retired; if that is right, start a run that confirms it.",
                    true);
        }
    }
}
