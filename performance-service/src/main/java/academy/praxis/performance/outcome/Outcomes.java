package academy.praxis.performance.outcome;

import academy.praxis.kit.worker.Workers;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What other features need to know of outcomes. What asks for an id only is called within a session. */
@ApplicationScoped
public class Outcomes {
    private static final String OF_UNITS = """
            select unit_id, period_start, value, denominator from observation
            where outcome_id = $1 and unit_id = any($2) and superseded_at is null and period_start between $3 and $4
            order by unit_id, period_start""";
    private static final String UNITS = """
            select distinct unit_id from observation
            where outcome_id = $1 and superseded_at is null and period_start between $2 and $3 order by unit_id limit $4""";
    private static final String PERIODS = """
            select period_start, period, units, mean, weighted from outcome_period where outcome_id = $1 order by period_start""";

    private final OutcomeRepository outcomes;
    private final Pool pool;
    private final Workers workers;

    Outcomes(OutcomeRepository outcomes, Pool pool, Workers workers) {
        this.outcomes = outcomes;
        this.pool = pool;
        this.workers = workers;
    }

    /**
     * An outcome as other features see it.
     *
     * @param ownerAcceptedAt {@code null} while nobody answers for it
     * @param revision rises whenever a value comes or is corrected
     */
    public record Outline(
            UUID id,
            String title,
            String why,
            UUID ownerId,
            Instant ownerAcceptedAt,
            Metric metric,
            UnitOfAnalysis unitOfAnalysis,
            Cadence cadence,
            String source,
            long revision) {}

    /**
     * What the values of a period come down to.
     *
     * @param units how many have a value
     * @param mean of their values, each unit counted once
     * @param weighted their mean by denominator; {@code null} where not all have one
     */
    public record PeriodFigures(Period period, int units, double mean, Double weighted) {}

    /** Whether there is an outcome with this id. */
    public Uni<Boolean> exists(UUID id) {
        return outcomes.count("id", id).map(count -> count == 1);
    }

    /** The outcome with this id. */
    public Uni<Optional<Outline>> outline(UUID id) {
        return outcomes.findById(id).map(found -> Optional.ofNullable(found).map(Outcomes::outline));
    }

    /** The values that hold of these units in periods that begin between these days; needs no session. */
    public Uni<Measured> measured(Outline outcome, Collection<UUID> units, LocalDate from, LocalDate to) {
        if (units.isEmpty()) {
            return Uni.createFrom().item(Measured.NOTHING);
        }
        return pool.preparedQuery(OF_UNITS)
                .execute(Tuple.of(outcome.id(), units.toArray(UUID[]::new), from, to))
                .flatMap(rows -> workers.compute(() -> measured(rows, outcome.cadence())));
    }

    /** Units of which anything was measured in periods that begin between these days, at most so many; needs no session. */
    public Uni<List<UUID>> units(UUID outcomeId, LocalDate from, LocalDate to, int most) {
        return pool.preparedQuery(UNITS)
                .execute(Tuple.of(outcomeId, from, to, most))
                .map(rows -> stream(rows).map(row -> row.getUUID("unit_id")).toList());
    }

    /** The figures of all periods in which anything was measured, earliest first; needs no session. */
    public Uni<List<PeriodFigures>> periods(UUID outcomeId) {
        return pool.preparedQuery(PERIODS)
                .execute(Tuple.of(outcomeId))
                .map(rows -> stream(rows)
                        .map(row -> new PeriodFigures(
                                new Period(row.getString("period"), row.getLocalDate("period_start")),
                                row.getInteger("units"),
                                row.getDouble("mean"),
                                row.getDouble("weighted")))
                        .toList());
    }

    private static Outline outline(Outcome outcome) {
        return new Outline(
                outcome.id,
                outcome.title,
                outcome.why,
                outcome.ownerId,
                outcome.ownerAcceptedAt,
                outcome.metric(),
                outcome.unitOfAnalysis,
                outcome.cadence,
                outcome.source,
                outcome.observationRevision);
    }

    private static Measured measured(RowSet<Row> rows, Cadence cadence) {
        LocalDate first = null;
        LocalDate last = null;
        Map<UUID, List<Row>> byUnit = new LinkedHashMap<>();
        for (Row row : rows) {
            LocalDate start = row.getLocalDate("period_start");
            first = first == null || start.isBefore(first) ? start : first;
            last = last == null || start.isAfter(last) ? start : last;
            byUnit.computeIfAbsent(row.getUUID("unit_id"), unit -> new ArrayList<>())
                    .add(row);
        }
        if (first == null) {
            return Measured.NOTHING;
        }
        Period begin = Period.containing(first, cadence);
        int count = begin.until(Period.containing(last, cadence), cadence) + 1;
        List<Period> periods = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            periods.add(begin.plus(i, cadence));
        }
        double[][] values = new double[byUnit.size()][count];
        double[][] denominators = new double[byUnit.size()][count];
        int unit = 0;
        for (List<Row> ofUnit : byUnit.values()) {
            Arrays.fill(values[unit], Double.NaN);
            Arrays.fill(denominators[unit], Double.NaN);
            for (Row row : ofUnit) {
                int column = begin.until(Period.containing(row.getLocalDate("period_start"), cadence), cadence);
                values[unit][column] = row.getDouble("value");
                Double denominator = row.getDouble("denominator");
                denominators[unit][column] = denominator == null ? Double.NaN : denominator;
            }
            unit++;
        }
        return new Measured(List.copyOf(byUnit.keySet()), periods, values, denominators);
    }

    private static java.util.stream.Stream<Row> stream(RowSet<Row> rows) {
        return java.util.stream.StreamSupport.stream(rows.spliterator(), false);
    }
}
