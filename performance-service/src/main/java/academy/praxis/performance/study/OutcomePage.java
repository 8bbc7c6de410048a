package academy.praxis.performance.study;

import academy.praxis.performance.cohort.CohortStatus;
import academy.praxis.performance.outcome.Cadence;
import academy.praxis.performance.outcome.Metric;
import academy.praxis.performance.outcome.UnitOfAnalysis;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Everything about an outcome on one page: how the metric went, what was tried, what it did, and what it cost.
 *
 * @param series by period, earliest first; periods without any value are left out
 * @param cohorts in the order of their start; those that are planned or cancelled are for managers and the owner only
 * @param studies whose plan is fixed, newest first, whatever they showed
 * @param tried the programmes that cohorts went through, with what they cost
 */
record OutcomePage(
        UUID id,
        String title,
        String why,
        UUID ownerId,
        Instant ownerAcceptedAt,
        Metric metric,
        UnitOfAnalysis unitOfAnalysis,
        Cadence cadence,
        String source,
        List<Figures> series,
        List<CohortMark> cohorts,
        List<StudyCard> studies,
        List<Tried> tried,
        Cost cost) {

    /**
     * A period.
     *
     * @param units with a value
     * @param value of rates weighted by denominator where all are known, otherwise the mean of the units; absent where it is of fewer than five
     *     persons, of whom it has two significant digits
     * @param mean of the units, each counted once
     */
    record Figures(String period, int units, Double value, Double mean, boolean suppressed) {}

    /** When something began. @param period the first whole one */
    record CohortMark(
            UUID id,
            String name,
            UUID programmeId,
            LocalDate startsOn,
            LocalDate endsOn,
            String period,
            CohortStatus status,
            int enrolled) {}

    /**
     * What a study showed.
     *
     * @param said the verdict in sentences; empty while there is none that the caller may see
     * @param series of those who began and of those to compare with
     */
    record StudyCard(
            UUID id,
            String title,
            Design design,
            StudyStatus status,
            String planHash,
            Instant frozenAt,
            boolean late,
            int amendments,
            Result.Verdict verdict,
            List<String> said,
            EffectView.Estimated estimate,
            List<EffectView.Estimated> sensitivity,
            List<EffectView.Checked> checks,
            List<String> warnings,
            List<Result.Point> series) {}

    /**
     * A programme that was tried.
     *
     * @param members who took part, counted once for each cohort
     * @param minutesPerMember the time of all its activities
     * @param minutes of all members together, were all to do everything
     */
    record Tried(UUID programmeId, String title, int cohorts, int members, int minutesPerMember, long minutes) {}

    /** The time of everybody in every programme, were all to do everything. */
    record Cost(int members, long minutes) {}
}
