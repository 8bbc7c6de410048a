package academy.praxis.catalog.item;

import academy.praxis.kit.clock.Periodic;
import academy.praxis.kit.postgres.UnitOfWork;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Tells, once for each date, of published items that somebody was to look at and nobody did. */
@ApplicationScoped
class OverdueItems implements Periodic {
    /** The version stays: nobody who is editing the item should be refused for it. */
    private static final String CLAIM = """
            update item set told_of = review_by where id in (
                select id from item
                where status = 'PUBLISHED' and review_by < :today and told_of is distinct from review_by
                order by review_by, id limit :most for update skip locked)
            returning id
            """;

    private final ItemRepository items;
    private final ItemEvents events;
    private final UnitOfWork work;

    OverdueItems(ItemRepository items, ItemEvents events, UnitOfWork work) {
        this.items = items;
        this.events = events;
        this.work = work;
    }

    @Override
    public Uni<Integer> tick(Instant now, int most) {
        return work.transact(() -> claim(LocalDate.ofInstant(now, ZoneOffset.UTC), most)
                .flatMap(ids -> ids.isEmpty()
                        ? Uni.createFrom().item(0)
                        : items.list("id in ?1", ids).call(events::reviewDue).map(List::size)));
    }

    private static Uni<List<UUID>> claim(LocalDate today, int most) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(CLAIM, UUID.class)
                        .setParameter("today", today)
                        .setParameter("most", most)
                        .getResultList());
    }
}
