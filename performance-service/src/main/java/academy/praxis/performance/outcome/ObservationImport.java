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

    Uni<ImportReport> take(OutcomeView outcome, byte[] file, ImportMode mode, UUID by) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        // Five mebibytes take longer to read than an event loop may be held.
        return vertx.executeBlocking(() -> new ObservationCsv(outcome.cadence(), outcome.metric(), today).read(file))
                .flatMap(sheet -> meant(outcome, sheet).flatMap(units -> write(outcome, sheet, units, mode, by)));
    }

    private Uni<ImportReport> write(
            OutcomeView outcome, ObservationCsv.Sheet sheet, Map<String, Set<UUID>> units, ImportMode mode, UUID by) {
        List<LineError> errors = new ArrayList<>(sheet.errors());
        List<Measurement> measured = resolve(outcome.unitOfAnalysis(), sheet, units, errors);
        errors.sort(Comparator.comparingLong(LineError::line));
        int refused = errors.isEmpty() || mode.partial ? 0 : measured.size();
        List<Measurement> taken = refused == 0 ? measured : List.of();
        int repeated = sheet.count() - countOf(errors) - measured.size();
        int accepted = taken.isEmpty() ? 0 : taken.size() + repeated;
        return (taken.isEmpty()
                        ? Uni.createFrom().item(ObservationBatch.Tally.NOTHING)
                        : batch.record(outcome, taken, by, mode.dryRun))
                .map(tally -> ImportReport.of(mode.dryRun, sheet.count(), accepted, tally, errors));
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
