package academy.praxis.performance.outcome;

import academy.praxis.kit.caller.Caller;
import academy.praxis.kit.caller.Roles;
import academy.praxis.kit.idempotency.IdempotencyKey;
import academy.praxis.kit.page.Cursor;
import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.postgres.Idempotency;
import academy.praxis.kit.problem.ProblemException;
import academy.praxis.kit.worker.Workers;
import academy.praxis.performance.directory.Directory;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What is observed of an outcome: who may enter it, who may see it, and what counts as a correction. */
@ApplicationScoped
class ObservationService {
    private static final int PERIODS_LOOKED_AT = 260;
    private static final int UNITS_LOOKED_AT = 2_000;

    private final OutcomeRepository outcomes;
    private final ObservationRepository observations;
    private final ObservationImport files;
    private final Outcomes measured;
    private final Directory directory;
    private final Idempotency idempotency;
    private final PushKey keys;
    private final PushClient client;
    private final Workers workers;
    private final Caller caller;

    ObservationService(
            OutcomeRepository outcomes,
            ObservationRepository observations,
            ObservationImport files,
            Outcomes measured,
            Directory directory,
            Idempotency idempotency,
            PushKey keys,
            PushClient client,
            Workers workers,
            Caller caller) {
        this.outcomes = outcomes;
        this.observations = observations;
        this.files = files;
        this.measured = measured;
        this.directory = directory;
        this.idempotency = idempotency;
        this.keys = keys;
        this.client = client;
        this.workers = workers;
        this.caller = caller;
    }

    /** An observation that was recorded, or that said the same before. */
    record Recorded(ObservationView observation, boolean isNew) {}

    Uni<Page<ObservationView>> list(UUID outcomeId, ObservationQuery query, PageRequest page) {
        return Panache.withSession(() -> outcomes.byId(outcomeId)
                        .flatMap(outcome ->
                                observations.page(outcomeId, visibleUnit(outcome, query.unitId), query.history, page)))
                .map(rows -> Page.of(
                        rows, page, ObservationView::of, row -> Cursor.after(row.periodStart, row.unitId, row.id)));
    }

    Uni<ObservationView> get(UUID outcomeId, UUID id) {
        return Panache.withSession(() -> outcomes.byId(outcomeId)
                        .flatMap(outcome ->
                                observations.byId(outcomeId, id).invoke(found -> visibleUnit(outcome, found.unitId))))
                .map(ObservationView::of);
    }

    Uni<Recorded> record(UUID outcomeId, NewObservation entered, IdempotencyKey key) {
        UUID by = caller.memberId();
        return mine(outcomeId)
                .flatMap(checked -> measurement(checked, entered)
                        .flatMap(measured -> idempotency.once(
                                key,
                                "record-observation",
                                List.of(outcomeId, entered),
                                Recorded.class,
                                () -> outcomes.locked(outcomeId)
                                        .invoke(outcome -> outcome.mustMeasureAs(checked))
                                        .flatMap(outcome -> record(outcome, measured, by)))));
    }

    Uni<ImportReport> take(UUID outcomeId, byte[] file, ImportMode mode, CsvColumns columns) {
        Recorder by = Recorder.member(caller.memberId());
        return mine(outcomeId).flatMap(outcome -> files.take(outcome, file, mode, columns, by));
    }

    Uni<ImportReport> push(UUID outcomeId, List<PushedObservation> rows, ImportMode mode, IdempotencyKey key) {
        PushKey.Attempt attempt = keys.of(key, List.of(outcomeId, mode.dryRun, mode.partial, rows));
        if (caller.member().isPresent()) {
            Recorder by = Recorder.member(caller.memberId());
            return mine(outcomeId).flatMap(outcome -> files.push(outcome, rows, mode, attempt, by));
        }
        String machine = client.id();
        return Panache.withSession(() -> outcomes.byId(outcomeId))
                .invoke(outcome -> mustBeSource(outcome, machine))
                .flatMap(outcome ->
                        files.push(OutcomeView.of(outcome), rows, mode, attempt, new Recorder(null, machine)));
    }

    /** An outcome of another source is not there for this one. */
    private static void mustBeSource(Outcome outcome, String machine) {
        if (!machine.equals(outcome.sourceClientId)) {
            throw ProblemException.notFound("outcome", outcome.id);
        }
    }

    /** All that was ever recorded for a unit and period, newest first: corrections, with who and when. */
    Uni<Page<ObservationView>> history(UUID outcomeId, UUID unitId, String period, PageRequest page) {
        return Panache.withSession(() -> outcomes.byId(outcomeId).flatMap(outcome -> {
                    Period asked = Period.parse(period, outcome.cadence)
                            .orElseThrow(
                                    () -> ProblemException.invalid("period", "must be " + outcome.cadence.example()));
                    return observations.ofCell(outcomeId, visibleUnit(outcome, unitId), asked.start(), page);
                }))
                .map(rows -> Page.of(rows, page, ObservationView::of, row -> Cursor.after(row.id)));
    }

    Uni<QualityReport> quality(UUID outcomeId) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return Panache.withSession(() -> outcomes.byId(outcomeId)
                        .invoke(outcome -> caller.mustBe(outcome.ownerId, Roles.MANAGER))
                        .flatMap(outcome -> measured.outline(outcomeId)))
                .map(Optional::orElseThrow)
                .flatMap(outcome -> {
                    LocalDate from = Period.containing(today, outcome.cadence())
                            .plus(-PERIODS_LOOKED_AT, outcome.cadence())
                            .start();
                    return measured.units(outcomeId, from, today, UNITS_LOOKED_AT)
                            .flatMap(units -> measured.measured(outcome, units, from, today)
                                    .flatMap(values -> names(outcome, units)
                                            .flatMap(names -> workers.compute(
                                                    () -> QualityReport.of(values, outcome.unitOfAnalysis(), names)))));
                });
    }

    private Uni<Map<UUID, String>> names(Outcomes.Outline outcome, List<UUID> units) {
        return outcome.unitOfAnalysis() == UnitOfAnalysis.TEAM
                ? directory.teamNames(units)
                : Uni.createFrom().item(Map.of());
    }

    /** The outcome, when the caller may record observations of it. */
    private Uni<OutcomeView> mine(UUID outcomeId) {
        return Panache.withSession(() -> outcomes.byId(outcomeId))
                .invoke(outcome -> caller.mustBe(outcome.ownerId, Roles.MANAGER))
                .map(OutcomeView::of);
    }

    private Uni<Recorded> record(Outcome outcome, Measurement measured, UUID by) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        return observations.current(outcome.id, measured).flatMap(current -> {
            if (current != null && current.says(measured)) {
                return Uni.createFrom().item(new Recorded(ObservationView.of(current), false));
            }
            if (current != null) {
                current.supersededAt = now;
            }
            // Flushed in between, since Hibernate inserts before it updates and only one value may hold.
            return observations
                    .flush()
                    .flatMap(none -> observations.persistAndFlush(Observation.of(outcome.id, measured, by, now)))
                    .call(added -> observations.changed(outcome.id, added.periodStart))
                    .map(added -> new Recorded(ObservationView.of(added), true));
        });
    }

    private Uni<Measurement> measurement(OutcomeView outcome, NewObservation entered) {
        Period period = Period.parse(entered.period(), outcome.cadence())
                .orElseThrow(() -> ProblemException.invalid(
                        "period", "must be " + outcome.cadence().example()));
        if (!period.hasBegun(LocalDate.now(ZoneOffset.UTC))) {
            throw ProblemException.invalid("period", "has not begun yet");
        }
        UUID unit = entered.unitId();
        Uni<Boolean> known = outcome.unitOfAnalysis() == UnitOfAnalysis.TEAM
                ? directory.teamNames(List.of(unit)).map(found -> found.containsKey(unit))
                : directory.members(List.of(unit)).map(found -> found.containsKey(unit));
        return known.map(is -> {
            if (!is) {
                String what = outcome.unitOfAnalysis() == UnitOfAnalysis.TEAM ? "team" : "member";
                throw ProblemException.invalid("unitId", "is not a " + what + " of the academy");
            }
            outcome.metric().fault(entered.value(), entered.denominator()).ifPresent(fault -> {
                throw ProblemException.invalid(List.of(fault));
            });
            return new Measurement(unit, period, entered.value(), entered.denominator());
        });
    }

    /**
     * The unit that the caller's view is narrowed to: figures of a team are everybody's, those of a person that person's alone, also where
     * others entered them.
     */
    private UUID visibleUnit(Outcome outcome, UUID asked) {
        if (outcome.unitOfAnalysis == UnitOfAnalysis.TEAM) {
            return asked;
        }
        if (asked != null && !caller.is(asked)) {
            throw ProblemException.forbidden("Another member's figures are theirs.");
        }
        return caller.memberId();
    }
}
