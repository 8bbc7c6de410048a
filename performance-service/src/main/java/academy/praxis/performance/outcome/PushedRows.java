package academy.praxis.performance.outcome;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Checks values that another system sends, one by one; they are counted from 1. */
final class PushedRows {
    private final Cadence cadence;
    private final Metric metric;
    private final LocalDate today;
    private final List<LineError> errors = new ArrayList<>();

    /** @param today the last day on which a period may begin */
    PushedRows(Cadence cadence, Metric metric, LocalDate today) {
        this.cadence = cadence;
        this.metric = metric;
        this.today = today;
    }

    ObservationCsv.Sheet read(List<PushedObservation> rows) {
        List<ObservationCsv.Line> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            int number = i + 1;
            int before = errors.size();
            PushedObservation row = rows.get(i);
            var period = WrittenPeriod.read(row.period().trim(), cadence);
            if (period.fault() != null) {
                errors.add(new LineError(number, "period", period.fault()));
            } else if (!period.period().hasBegun(today)) {
                errors.add(new LineError(number, "period", "has not begun yet"));
            }
            finite(number, "value", row.value());
            finite(number, "denominator", row.denominator());
            if (row.denominator() != null && !(row.denominator() > 0)) {
                errors.add(new LineError(number, "denominator", "must be above 0"));
            }
            if (errors.size() == before) {
                metric.fault(row.value(), row.denominator())
                        .ifPresent(fault -> errors.add(new LineError(number, fault.field(), fault.message())));
            }
            if (errors.size() == before) {
                lines.add(new ObservationCsv.Line(
                        number, row.unit().trim(), period.period(), row.value(), row.denominator()));
            }
        }
        return new ObservationCsv.Sheet(lines, errors, rows.size());
    }

    private void finite(int number, String field, Double value) {
        if (value != null && !Finite.Validator.holds(value)) {
            errors.add(new LineError(number, field, "must be a finite number such as 12.5"));
        }
    }
}
