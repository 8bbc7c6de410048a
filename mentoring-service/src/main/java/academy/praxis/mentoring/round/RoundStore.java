package academy.praxis.mentoring.round;

import academy.praxis.mentoring.candidate.MatchReason;
import academy.praxis.mentoring.matching.MatchMode;
import academy.praxis.mentoring.matching.Matching;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/** What belongs to a round beside its own row, within the present session or transaction. */
@ApplicationScoped
class RoundStore {
    private static final int ROWS_AT_ONCE = 5_000;

    /** Pool and candidates as they are kept. */
    record Snapshot(byte[] pool, byte[] candidates) {}

    /** A mode's matching and its report in JSON. */
    record Kept(MatchMode mode, Matching matching, String report) {}

    /** Who waits: their lot, and how likely they were to be in. */
    record Waiting(UUID requestId, UUID menteeId, int number, double propensity) {}

    /** With whom a mentee could be. */
    record Option(UUID requestId, UUID mentorId, double score, List<MatchReason> reasons) {}

    Uni<Snapshot> snapshot(UUID round) {
        return query("select pool, candidates from round_snapshot where round_id = :round", round)
                .map(rows -> rows.isEmpty() ? null : new Snapshot((byte[]) rows.get(0)[0], (byte[]) rows.get(0)[1]));
    }

    Uni<Void> keep(UUID round, byte[] pool, byte[] candidates) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("""
                        insert into round_snapshot (round_id, pool, candidates) values (:round, :pool, :candidates)
                        on conflict (round_id) do update set pool = excluded.pool, candidates = excluded.candidates
                        """)
                        .setParameter("round", round)
                        .setParameter("pool", pool)
                        .setParameter("candidates", candidates)
                        .executeUpdate()
                        .replaceWithVoid());
    }

    Uni<List<Kept>> solutions(UUID round) {
        return query("select mode, matching, report from round_solution where round_id = :round order by mode", round)
                .map(rows -> rows.stream()
                        .map(row -> new Kept(
                                MatchMode.valueOf((String) row[0]), RoundJson.matching((byte[]) row[1]), (String)
                                        row[2]))
                        .toList());
    }

    Uni<Void> keep(UUID round, List<Kept> solutions) {
        return Panache.getSession().flatMap(session -> {
            Uni<Integer> all = session.createNativeQuery("delete from round_solution where round_id = :round")
                    .setParameter("round", round)
                    .executeUpdate();
            for (Kept kept : solutions) {
                all = all.flatMap(done -> session.createNativeQuery(
                                "insert into round_solution (round_id, mode, matching, report) values (:round, :mode, :matching, :report)")
                        .setParameter("round", round)
                        .setParameter("mode", kept.mode().name())
                        .setParameter("matching", RoundJson.matching(kept.matching()))
                        .setParameter("report", kept.report())
                        .executeUpdate());
            }
            return all.replaceWithVoid();
        });
    }

    Uni<List<Decision>> decisions(UUID round) {
        return query(
                        "select request_id, mentor_id, decision from round_decision where round_id = :round order by 1, 2, 3",
                        round)
                .map(rows -> rows.stream()
                        .map(row -> new Decision((UUID) row[0], (UUID) row[1], Decision.Kind.valueOf((String) row[2])))
                        .toList());
    }

    Uni<Void> decide(UUID round, List<Decision> decisions) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("delete from round_decision where round_id = :round")
                        .setParameter("round", round)
                        .executeUpdate()
                        .flatMap(deleted -> session.createNativeQuery("""
                                insert into round_decision (round_id, request_id, mentor_id, decision)
                                select :round, * from unnest(cast(:requests as uuid[]), cast(:mentors as uuid[]), cast(:kinds as text[]))
                                """)
                                .setParameter("round", round)
                                .setParameter("requests", ids(decisions, Decision::requestId))
                                .setParameter("mentors", ids(decisions, Decision::mentorId))
                                .setParameter(
                                        "kinds",
                                        decisions.stream()
                                                .map(one -> one.decision().name())
                                                .toArray(String[]::new))
                                .executeUpdate())
                        .replaceWithVoid());
    }

    Uni<Void> draw(UUID round, List<LotView> lots) {
        return inParts(
                lots,
                (session, some) -> session.createNativeQuery("""
                        insert into round_lot (round_id, request_id, mentee_id, number, propensity, admitted)
                        select :round, * from unnest(cast(:requests as uuid[]), cast(:mentees as uuid[]), cast(:numbers as int[]),
                            cast(:propensities as float8[]), cast(:admitted as boolean[]))
                        """)
                        .setParameter("round", round)
                        .setParameter("requests", ids(some, LotView::requestId))
                        .setParameter("mentees", ids(some, LotView::menteeId))
                        .setParameter(
                                "numbers", some.stream().map(LotView::number).toArray(Integer[]::new))
                        .setParameter(
                                "propensities",
                                some.stream().map(LotView::propensity).toArray(Double[]::new))
                        .setParameter(
                                "admitted", some.stream().map(LotView::admitted).toArray(Boolean[]::new))
                        .executeUpdate());
    }

    /** In the order of the numbers, from this one on. */
    Uni<List<LotView>> lots(UUID round, int from, int most) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("""
                        select request_id, mentee_id, number, propensity, admitted from round_lot
                        where round_id = :round and number >= :from order by number limit :most
                        """, Object[].class)
                        .setParameter("round", round)
                        .setParameter("from", from)
                        .setParameter("most", most)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new LotView(
                                (UUID) row[0],
                                (UUID) row[1],
                                ((Number) row[2]).intValue(),
                                ((Number) row[3]).doubleValue(),
                                (Boolean) row[4]))
                        .toList());
    }

    Uni<Void> wait(UUID round, List<Waiting> waiting) {
        return inParts(
                waiting,
                (session, some) -> session.createNativeQuery("""
                        insert into round_waiting (round_id, request_id, mentee_id, number, propensity)
                        select :round, * from unnest(cast(:requests as uuid[]), cast(:mentees as uuid[]), cast(:numbers as int[]),
                            cast(:propensities as float8[])) on conflict do nothing
                        """)
                        .setParameter("round", round)
                        .setParameter("requests", ids(some, Waiting::requestId))
                        .setParameter("mentees", ids(some, Waiting::menteeId))
                        .setParameter(
                                "numbers", some.stream().map(Waiting::number).toArray(Integer[]::new))
                        .setParameter(
                                "propensities",
                                some.stream().map(Waiting::propensity).toArray(Double[]::new))
                        .executeUpdate());
    }

    Uni<Void> offer(UUID round, List<Option> options) {
        return inParts(
                options,
                (session, some) -> session.createNativeQuery("""
                        insert into round_option (round_id, request_id, mentor_id, score, reasons)
                        select :round, o.request, o.mentor, o.score, string_to_array(o.reasons, chr(10))
                        from unnest(cast(:requests as uuid[]), cast(:mentors as uuid[]), cast(:scores as float8[]), cast(:reasons as text[]))
                            o (request, mentor, score, reasons)
                        """)
                        .setParameter("round", round)
                        .setParameter("requests", ids(some, Option::requestId))
                        .setParameter("mentors", ids(some, Option::mentorId))
                        .setParameter("scores", some.stream().map(Option::score).toArray(Double[]::new))
                        .setParameter(
                                "reasons",
                                some.stream()
                                        .map(option -> String.join("\n", MatchReason.stored(option.reasons())))
                                        .toArray(String[]::new))
                        .executeUpdate());
    }

    private interface Part<T> {
        Uni<Integer> write(Mutiny.Session session, List<T> some);
    }

    private static <T> Uni<Void> inParts(List<T> all, Part<T> part) {
        List<List<T>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += ROWS_AT_ONCE) {
            parts.add(all.subList(from, Math.min(all.size(), from + ROWS_AT_ONCE)));
        }
        return Panache.getSession()
                .flatMap(session -> Multi.createFrom()
                        .iterable(parts)
                        .onItem()
                        .transformToUniAndConcatenate(some -> part.write(session, some))
                        .collect()
                        .last()
                        .replaceWithVoid());
    }

    private static <T> UUID[] ids(List<T> rows, Function<T, UUID> id) {
        return rows.stream().map(id).toArray(UUID[]::new);
    }

    private static Uni<List<Object[]>> query(String query, UUID round) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(query, Object[].class)
                        .setParameter("round", round)
                        .getResultList());
    }
}
