package academy.praxis.catalog.signal;

import academy.praxis.catalog.member.MemberListener;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What members opened and saved goes with them. What they said of items stays, without their name, their reasons or the time. */
@ApplicationScoped
class SignalsOfLeavers implements MemberListener {
    /** Words on one's own items do not count, and would once nobody knows whose they were. */
    private static final List<String> STATEMENTS = List.of(
            // Takes the locks of their items first, as who says something does.
            """
            update item_helpfulness set version = version where task = ''
            and item_id in (select item_id from helpfulness_vote where member_id = :member)
            """,
            "delete from opened_item where member_id = :member",
            "delete from saved_item where member_id = :member",
            """
            delete from helpfulness_vote v using item i
            where v.member_id = :member and i.id = v.item_id and (v.member_id = i.owner_id or v.member_id = i.author_id)
            """,
            "delete from helpfulness_vote where member_id = :member and helped is null and shown is null",
            """
            update helpfulness_vote set member_id = null, why = null, said_at = date_trunc('month', said_at, 'UTC')
            where member_id = :member
            """);

    @Override
    public Uni<Void> left(UUID member) {
        return Multi.createFrom()
                .iterable(STATEMENTS)
                .onItem()
                .transformToUniAndConcatenate(statement -> Panache.getSession()
                        .flatMap(session -> session.createNativeQuery(statement)
                                .setParameter("member", member)
                                .executeUpdate()))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
