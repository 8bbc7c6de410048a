package academy.praxis.performance.weeklyplan;

import academy.praxis.kit.problem.ProblemException;
import academy.praxis.kit.problem.ProblemType;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Plans, budgets and snoozes. The mapper is its own, so that the API's JSON may change and what is kept stays readable. */
@ApplicationScoped
class PlanStore {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private static final TypeReference<List<Line>> LINES = new TypeReference<>() {};

    private static final String FIND = "select * from weekly_plan where member_id = any($1) and monday = $2";
    private static final String INSERT = """
            insert into weekly_plan (member_id, monday, version, budget, lines, made_at)
            select n.member_id, $2, 0, n.budget, n.lines, now()
            from unnest($1::uuid[], $3::int[], $4::text[]) as n (member_id, budget, lines)
            on conflict do nothing""";
    private static final String UPDATE = """
            update weekly_plan set lines = $4, budget = $5, version = version + 1
            where member_id = $1 and monday = $2 and version = $3""";
    private static final String BUDGETS = "select member_id, minutes from weekly_budget where member_id = any($1)";
    private static final String SET_BUDGET = """
            insert into weekly_budget (member_id, minutes, updated_at) values ($1, $2, now())
            on conflict (member_id) do update set minutes = excluded.minutes, updated_at = excluded.updated_at""";
    private static final String SNOOZED =
            "select member_id, key from weekly_snooze where member_id = any($1) and until > $2";
    private static final String SNOOZE = """
            insert into weekly_snooze (member_id, key, until) values ($1, $2, $3)
            on conflict (member_id, key) do update set until = excluded.until""";
    private static final String WITHOUT_PLAN = """
            select id from member m where active and id > $2
                and not exists (select from weekly_plan p where p.member_id = m.id and p.monday = $1 and p.member_id > $2)
            order by id limit $3""";
    private static final String FORGET_PLANS = "delete from weekly_plan where monday < $1";
    private static final String FORGET_SNOOZES = "delete from weekly_snooze where until < $1";

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Pool pool;

    PlanStore(Pool pool) {
        this.pool = pool;
    }

    /** The plans of these members for a week, by member. */
    Uni<Map<UUID, Plan>> find(Collection<UUID> memberIds, LocalDate monday) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(memberIds.toArray(UUID[]::new), monday))
                .map(rows -> {
                    Map<UUID, Plan> plans = new HashMap<>();
                    stream(rows).map(PlanStore::plan).forEach(plan -> plans.put(plan.memberId(), plan));
                    return plans;
                });
    }

    /** Keeps new plans for one week; who has one keeps it. */
    Uni<Void> insert(LocalDate monday, List<Plan> plans) {
        return pool.preparedQuery(INSERT)
                .execute(Tuple.of(
                        plans.stream().map(Plan::memberId).toArray(UUID[]::new),
                        monday,
                        plans.stream().map(Plan::budget).toArray(Integer[]::new),
                        plans.stream().map(plan -> write(plan.lines())).toArray(String[]::new)))
                .replaceWithVoid();
    }

    /** Keeps the changed plan and gives it with its new version; fails with 412 when it was changed at the same time. */
    Uni<Plan> update(Plan plan) {
        return pool.preparedQuery(UPDATE)
                .execute(Tuple.of(plan.memberId(), plan.monday(), plan.version(), write(plan.lines()), plan.budget()))
                .map(rows -> {
                    if (rows.rowCount() == 0) {
                        throw new ProblemException(
                                ProblemType.STALE_VERSION, "Your plan was changed at the same time.", List.of());
                    }
                    return new Plan(plan.memberId(), plan.monday(), plan.version() + 1, plan.budget(), plan.lines());
                });
    }

    /** The budgets in minutes of those of these members who set one. */
    Uni<Map<UUID, Integer>> budgets(Collection<UUID> memberIds) {
        return pool.preparedQuery(BUDGETS)
                .execute(Tuple.of(memberIds.toArray(UUID[]::new)))
                .map(rows -> {
                    Map<UUID, Integer> budgets = new HashMap<>();
                    rows.forEach(row -> budgets.put(row.getUUID("member_id"), row.getInteger("minutes")));
                    return budgets;
                });
    }

    Uni<Void> setBudget(UUID memberId, int minutes) {
        return pool.preparedQuery(SET_BUDGET)
                .execute(Tuple.of(memberId, minutes))
                .replaceWithVoid();
    }

    /** What these members do not want to see in the week that begins on this day. */
    Uni<Map<UUID, Set<String>>> snoozed(Collection<UUID> memberIds, LocalDate monday) {
        return pool.preparedQuery(SNOOZED)
                .execute(Tuple.of(memberIds.toArray(UUID[]::new), monday))
                .map(rows -> {
                    Map<UUID, Set<String>> snoozed = new HashMap<>();
                    rows.forEach(row -> snoozed.computeIfAbsent(row.getUUID("member_id"), id -> new HashSet<>())
                            .add(row.getString("key")));
                    return snoozed;
                });
    }

    Uni<Void> snooze(UUID memberId, String key, LocalDate until) {
        return pool.preparedQuery(SNOOZE)
                .execute(Tuple.of(memberId, key, until))
                .replaceWithVoid();
    }

    /** Active members who have no plan for a week, in the order of their ids. @param after {@code null} for the first */
    Uni<List<UUID>> withoutPlan(LocalDate monday, UUID after, int most) {
        return pool.preparedQuery(WITHOUT_PLAN)
                .execute(Tuple.of(monday, after == null ? BEFORE_ALL : after, most))
                .map(rows -> stream(rows).map(row -> row.getUUID("id")).toList());
    }

    /** Forgets plans of weeks before a day, and snoozes that ended before another. */
    Uni<Void> forget(LocalDate plansBefore, LocalDate snoozesBefore) {
        return pool.preparedQuery(FORGET_PLANS)
                .execute(Tuple.of(plansBefore))
                .flatMap(none -> pool.preparedQuery(FORGET_SNOOZES).execute(Tuple.of(snoozesBefore)))
                .replaceWithVoid();
    }

    private static Plan plan(Row row) {
        return new Plan(
                row.getUUID("member_id"),
                row.getLocalDate("monday"),
                row.getLong("version"),
                row.getInteger("budget"),
                read(row.getString("lines")));
    }

    private static String write(List<Line> lines) {
        try {
            return JSON.writeValueAsString(lines);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static List<Line> read(String lines) {
        try {
            return JSON.readValue(lines, LINES);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Stream<Row> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }
}
