package academy.praxis.catalog.signal;

import academy.praxis.catalog.item.ItemCard;
import academy.praxis.catalog.item.Items;
import academy.praxis.catalog.member.Viewers;
import academy.praxis.kit.page.Cursor;
import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Suppliers and items by what helped, however much they bring and however often it is opened. */
@ApplicationScoped
class ComparisonService {
    private final ComparisonRepository comparisons;
    private final Priors priors;
    private final Items items;
    private final Viewers viewers;

    ComparisonService(ComparisonRepository comparisons, Priors priors, Items items, Viewers viewers) {
        this.comparisons = comparisons;
        this.priors = priors;
        this.items = items;
        this.viewers = viewers;
    }

    Uni<Page<SupplierHelpfulness>> suppliers(String task, PageRequest page) {
        Predicate<Ranked> wanted = Ranked.after(page.after());
        return Panache.withSession(() -> viewers.current()
                .flatMap(viewer -> priors.current()
                        .flatMap(prior -> comparisons.suppliers(task, viewer).map(all -> {
                            List<Ranked> rows = all.stream()
                                    .map(tally -> Ranked.of(tally, prior))
                                    .sorted(Ranked.ORDER)
                                    .filter(wanted)
                                    .limit(page.limit() + 1L)
                                    .toList();
                            return Page.of(
                                    rows,
                                    page,
                                    row -> SupplierHelpfulness.of(row.tally, prior),
                                    row -> Cursor.after(row.padded(), row.tally.key()));
                        }))));
    }

    Uni<Page<ItemComparison>> items(ComparisonQuery query, PageRequest page) {
        return Panache.withSession(() -> viewers.current()
                .flatMap(viewer -> priors.current()
                        .flatMap(prior -> comparisons
                                .items(query, prior, viewer, page)
                                .flatMap(rows -> items.visible(
                                                rows.stream()
                                                        .map(ComparisonRepository.Compared::id)
                                                        .toList(),
                                                viewer)
                                        .map(cards -> page(rows, cards, prior, page))))));
    }

    private static Page<ItemComparison> page(
            List<ComparisonRepository.Compared> rows, List<ItemCard> cards, BetaPrior prior, PageRequest page) {
        Map<UUID, ItemCard> byId = cards.stream().collect(Collectors.toMap(ItemCard::id, Function.identity()));
        return Page.of(
                rows,
                page,
                row -> new ItemComparison(
                        byId.get(row.id()),
                        Batches.members(row.shown()),
                        Interval.of(
                                prior.after(row.shown().members(), row.shown().helped()))),
                row -> Cursor.after(row.mean(), row.id()));
    }

    /** A supplier in its place; those of which too little was said come last, by name. */
    private record Ranked(SupplierTally tally, int place) {
        static final Comparator<Ranked> ORDER =
                Comparator.comparingInt(Ranked::place).thenComparing(row -> row.tally.key());

        private static final int STEPS = 1_000_000;

        static Ranked of(SupplierTally tally, BetaPrior prior) {
            return new Ranked(
                    tally,
                    tally.isTold()
                            ? (int) Math.round(
                                    STEPS * (1 - tally.posterior(prior).mean()))
                            : 2 * STEPS);
        }

        static Predicate<Ranked> after(Cursor cursor) {
            if (cursor.isStart()) {
                return row -> true;
            }
            String place = cursor.text(0);
            String key = cursor.text(1);
            return row -> {
                int compared = row.padded().compareTo(place);
                return compared > 0 || compared == 0 && row.tally.key().compareTo(key) > 0;
            };
        }

        String padded() {
            return String.format(Locale.ROOT, "%07d", place);
        }
    }
}
