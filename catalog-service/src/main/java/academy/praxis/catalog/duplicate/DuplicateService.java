package academy.praxis.catalog.duplicate;

import academy.praxis.kit.caller.Caller;
import academy.praxis.kit.page.Cursor;
import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.postgres.UnitOfWork;
import academy.praxis.kit.precondition.IfMatch;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What curators say of duplicates. */
@ApplicationScoped
class DuplicateService {
    private final PairRepository pairs;
    private final PrintStore prints;
    private final Links links;
    private final UnitOfWork work;
    private final Caller caller;

    DuplicateService(PairRepository pairs, PrintStore prints, Links links, UnitOfWork work, Caller caller) {
        this.pairs = pairs;
        this.prints = prints;
        this.links = links;
        this.work = work;
        this.caller = caller;
    }

    Uni<Page<PairView>> list(PairState state, UUID item, PageRequest page) {
        return Panache.withSession(() -> pairs.page(state, item, page)
                .flatMap(rows -> prints.sides(rows.stream()
                                .flatMap(row -> Stream.of(row.one, row.other))
                                .toList())
                        .map(sides -> Page.of(
                                rows,
                                page,
                                row -> PairView.of(row, sides),
                                row -> Cursor.after(row.foundAt, row.id)))));
    }

    Uni<PairView> get(UUID id) {
        return Panache.withSession(() -> pairs.byId(id).flatMap(this::view));
    }

    Uni<PairView> decide(UUID id, PairState state, IfMatch ifMatch) {
        UUID me = caller.memberId();
        return work.transact(() -> prints.position()
                .flatMap(alone -> pairs.byId(id))
                .invoke(pair -> ifMatch.check(pair.version))
                .invoke(pair -> pair.decide(state, me))
                .call(pairs::flush)
                .call(pair -> links.settle(List.of(pair.one, pair.other)))
                .flatMap(this::view));
    }

    private Uni<PairView> view(DuplicatePair pair) {
        return prints.sides(List.of(pair.one, pair.other)).map(sides -> PairView.of(pair, sides));
    }
}
