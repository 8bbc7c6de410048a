package academy.praxis.performance.outcome;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What looks wrong with an outcome's values. Nothing was filled in, and nothing left out.
 *
 * @param units that were looked at
 * @param fine those of them with nothing to say of
 * @param findings the first {@value #MOST} of the others; none of persons, as their values are theirs
 */
record QualityReport(
        int units, int periods, int fine, int gaps, int outliers, int constant, String last, List<Finding> findings) {
    private static final int MOST = 200;

    /** Of one unit. @param last its last period with a value */
    record Finding(
            UUID unitId, String name, List<String> gaps, List<Outlying> outliers, boolean constant, String last) {}

    /** A value that is far from the others of its unit. @param low to {@code high}: what is usual */
    record Outlying(String period, double value, double low, double high) {}

    static QualityReport of(Measured measured, UnitOfAnalysis unit, Map<UUID, String> names) {
        List<Finding> findings = new ArrayList<>();
        int gaps = 0;
        int outliers = 0;
        int constant = 0;
        int fine = 0;
        for (int i = 0; i < measured.units().size(); i++) {
            Quality quality = Quality.of(measured.periods(), measured.values()[i]);
            gaps += quality.gaps().size();
            outliers += quality.outliers().size();
            constant += quality.constant() ? 1 : 0;
            fine += quality.isFine() ? 1 : 0;
            if (!quality.isFine() && unit == UnitOfAnalysis.TEAM) {
                findings.add(finding(measured.units().get(i), names, quality));
            }
        }
        findings.sort(
                Comparator.comparingInt((Finding finding) -> -finding.outliers().size())
                        .thenComparing(finding -> -finding.gaps().size())
                        .thenComparing(Finding::unitId));
        int periods = measured.periods().size();
        return new QualityReport(
                measured.units().size(),
                periods,
                fine,
                gaps,
                outliers,
                constant,
                periods == 0 ? null : measured.periods().get(periods - 1).text(),
                List.copyOf(findings.subList(0, Math.min(MOST, findings.size()))));
    }

    private static Finding finding(UUID unitId, Map<UUID, String> names, Quality quality) {
        return new Finding(
                unitId,
                names.get(unitId),
                quality.gaps().stream().map(Period::text).toList(),
                quality.outliers().stream()
                        .map(one -> new Outlying(one.period().text(), one.value(), one.low(), one.high()))
                        .toList(),
                quality.constant(),
                quality.last() == null ? null : quality.last().text());
    }
}
