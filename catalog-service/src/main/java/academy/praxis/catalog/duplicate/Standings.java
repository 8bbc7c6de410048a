package academy.praxis.catalog.duplicate;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** How much suppliers' items count when one has to stand for others. */
@ApplicationScoped
public class Standings {
    /**
     * Notes it within the present transaction; items that are linked are looked at again soon.
     *
     * @param rank the smaller, the more; 0 and up
     */
    public Uni<Void> set(UUID supplier, int rank) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("""
                        insert into duplicate_standing (supplier_id, rank) values (:supplier, :rank)
                        on conflict (supplier_id) do update set rank = excluded.rank where duplicate_standing.rank <> excluded.rank
                        """)
                        .setParameter("supplier", supplier)
                        .setParameter("rank", rank)
                        .executeUpdate()
                        .flatMap(changed -> changed == 0
                                ? Uni.createFrom().item(0)
                                : session.createNativeQuery("""
                                        insert into duplicate_todo (item_id)
                                        select item_id from item_print p where channel = :channel
                                            and exists (select from duplicate_pair d where d.one = p.item_id or d.other = p.item_id)
                                        order by item_id on conflict do nothing
                                        """)
                                        .setParameter("channel", Print.channel(supplier))
                                        .executeUpdate()))
                .replaceWithVoid();
    }
}
