package academy.praxis.identity.member;

import academy.praxis.kit.page.Cursor;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.postgres.Filter;
import academy.praxis.kit.problem.ProblemException;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class MemberRepository implements PanacheRepositoryBase<Member, UUID> {
    private static final int MAX_WORDS = 8;
    private static final String WORD =
            "cast(sql('(? like containing(?) or folded(?) <% ?)', column, :word, :word, column) as Boolean) = true";

    Uni<Member> byId(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> ProblemException.notFound("member", id));
    }

    /** Locked, so that two changes of one member come one after the other. */
    Uni<Member> toChange(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE)
                .onItem()
                .ifNull()
                .failWith(() -> ProblemException.notFound("member", id));
    }

    Uni<Boolean> isEmailTaken(String email, UUID exceptId) {
        return count("email = ?1 and id <> ?2", email, exceptId).map(found -> found > 0);
    }

    Uni<List<Member>> withEmails(Collection<String> emails) {
        return emails.isEmpty() ? Uni.createFrom().item(List.of()) : list("email in ?1", emails);
    }

    /** How many others could run the academy if this member could not. */
    Uni<Long> otherActiveAdmins(UUID id) {
        return count(
                "status = ?1 and cast(sql('? @> array[cast(? as text)]', roles, ?2) as Boolean) = true and id <> ?3",
                MemberStatus.ACTIVE,
                MemberRole.ADMIN.word(),
                id);
    }

    Uni<Long> admins() {
        return count(
                "status <> ?1 and cast(sql('? @> array[cast(? as text)]', roles, ?2) as Boolean) = true",
                MemberStatus.DEACTIVATED,
                MemberRole.ADMIN.word());
    }

    /** Members of a team in the order of their ids, locked; those after {@code after}, {@code null} for the first. */
    Uni<List<Member>> ofTeam(UUID teamId, UUID after, int max) {
        Filter filter = new Filter().and("teamId = :team", "team", teamId).and("id > :after", "after", after);
        return find(filter.orderBy("id"), filter.values())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .range(0, max - 1)
                .list();
    }

    /** By name. */
    Uni<List<Member>> page(MemberQuery query, boolean withEmail, PageRequest page) {
        Filter filter = new Filter()
                .and("status = :status", "status", query.status)
                .and("status <> :hidden", "hidden", query.status == null ? MemberStatus.DEACTIVATED : null)
                .and("teamId = :team", "team", query.teamId)
                .and(
                        "cast(sql('? @> array[cast(? as text)]', roles, :role) as Boolean) = true",
                        "role",
                        query.role == null ? null : query.role.word());
        search(query.words, withEmail ? "searchFull" : "searchOpen", filter);
        Cursor after = page.after();
        if (!after.isStart()) {
            filter.and("sortName >= :name", "name", after.text(0))
                    .and("(sortName > :name or id > :id)", "id", after.uuid(1));
        }
        return find(filter.orderBy("sortName, id"), filter.values())
                .range(0, page.limit())
                .list();
    }

    /** Every word must be in the text, or be close to something in it; both by the trigram index. */
    private static void search(String words, String column, Filter filter) {
        if (words == null || words.isBlank()) {
            return;
        }
        String[] each = words.strip().split("\\s+");
        for (int i = 0; i < Math.min(each.length, MAX_WORDS); i++) {
            filter.and(WORD.replace("column", column).replace(":word", ":word" + i), "word" + i, each[i]);
        }
    }
}
