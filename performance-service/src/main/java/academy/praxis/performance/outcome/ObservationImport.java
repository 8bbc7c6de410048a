package academy.praxis.performance.outcome;

import academy.praxis.performance.directory.Directory;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Takes a file of observations: all of it, or, unless the manager says otherwise, none. */
@ApplicationScoped
class ObservationImport {
    private final Directory directory;
    private final ObservationBatch batch;
    private final Vertx vertx;

    ObservationImport(Directory directory, ObservationBatch batch, Vertx vertx) {
        this.directory = directory;
        this.batch = batch;
        this.vertx = vertx;
    }

    Uni<ImportReport> take(OutcomeView outcome, byte[] file, ImportMode mode, CsvColumns columns, Recorder by) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        // Five mebibytes take longer to read than an event loop may be held.
        return vertx.executeBlocking(
                        () -> new ObservationCsv(outcome.cadence(), outcome.metric(), today, columns).read(file))
                .flatMap(sheet -> checked(outcome, sheet, mode))
                .flatMap(checked -> (checked.taken().isEmpty()
                                ? Uni.createFrom().item(ObservationBatch.Tally.NOTHING)
                                : batch.record(outcome, checked.taken(), by, mode.dryRun))
                        .map(checked::report));
    }

    /**
     * Takes values that another system sends. A key makes that a retry finds the first answer and writes nothing, though somebody corrected
     * the values in between.
     */
    Uni<ImportReport> push(
            OutcomeView outcome, List<PushedObservation> rows, ImportMode mode, PushKey.Attempt attempt, Recorder by) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return vertx.executeBlocking(() -> new PushedRows(outcome.cadence(), outcome.metric(), today).read(rows))
                .flatMap(sheet -> checked(outcome, sheet, mode))
                .flatMap(checked -> batch.inTransaction(
                        mode.dryRun,
                        connection -> attempt.once(
                                connection,
                                () -> batch.written(connection, outcome, checked.taken(), by)
                                        .map(checked::report))));
    }

    /**
     * What is to be written, and what is wrong.
     *
     * @param taken none where a wrong line keeps all others out
     * @param repeated lines that say what an earlier one says
     */
    private record Checked(List<Measurement> taken, int lines, int repeated, List<LineError> errors, boolean dryRun) {
        ImportReport report(ObservationBatch.Tally tally) {
            return ImportReport.of(
                    dryRun, lines, taken.isEmpty() ? 0 : taken.size() + repeated, repeated, tally, errors);
        }
    }

    private Uni<Checked> checked(OutcomeView outcome, ObservationCsv.Sheet sheet, ImportMode mode) {
        return meant(outcome, sheet).map(units -> {
            List<LineError> errors = new ArrayList<>(sheet.errors());
            List<Measurement> measured = resolve(outcome.unitOfAnalysis(), sheet, units, errors);
            errors.sort(Comparator.comparingLong(LineError::line));
            boolean refused = !errors.isEmpty() && !mode.partial;
            int repeated = sheet.count() - countOf(errors) - measured.size();
            return new Checked(refused ? List.of() : measured, sheet.count(), repeated, errors, mode.dryRun);
        });
    }

    private static int countOf(List<LineError> errors) {
        return (int) errors.stream().mapToLong(LineError::line).distinct().count();
    }

    private Uni<Map<String, Set<UUID>>> meant(OutcomeView outcome, ObservationCsv.Sheet sheet) {
        Set<String> words =
                sheet.lines().stream().map(line -> word(line.unit())).collect(Collectors.toSet());
        return outcome.unitOfAnalysis() == UnitOfAnalysis.TEAM
                ? directory.teamsMeant(words)
                : directory.membersMeant(words);
    }

    /** The lines as measurements, one per unit and period; what is wrong with the others is added to the errors. */
    private static List<Measurement> resolve(
            UnitOfAnalysis unit, ObservationCsv.Sheet sheet, Map<String, Set<UUID>> units, List<LineError> errors) {
        Map<Cell, Measurement> measured = new HashMap<>();
        List<Measurement> inOrder = new ArrayList<>();
        for (ObservationCsv.Line line : sheet.lines()) {
            Set<UUID> meant = units.getOrDefault(word(line.unit()), Set.of());
            if (meant.size() != 1) {
                errors.add(new LineError(line.number(), "unit", whyNotOne(unit, meant)));
                continue;
            }
            Measurement next =
                    new Measurement(meant.iterator().next(), line.period(), line.value(), line.denominator());
            Measurement before = measured.putIfAbsent(new Cell(next.unitId(), next.period()), next);
            if (before == null) {
                inOrder.add(next);
            } else if (!before.equals(next)) {
                errors.add(new LineError(
                        line.number(), "value", "differs from an earlier line for the same unit and period"));
            }
        }
        return inOrder;
    }

    private static String whyNotOne(UnitOfAnalysis unit, Set<UUID> meant) {
        String what = unit == UnitOfAnalysis.TEAM ? "team" : "member";
        return meant.isEmpty()
                ? "is not a " + what + " of the academy"
                : "is the name of more than one " + what + "; give the id";
    }

    private static String word(String unit) {
        return unit.toLowerCase(Locale.ROOT);
    }

    private record Cell(UUID unitId, Period period) {}
}
