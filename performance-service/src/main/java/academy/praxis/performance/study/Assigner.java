package academy.praxis.performance.study;

import academy.praxis.kit.problem.ProblemException;
import academy.praxis.performance.outcome.Cadence;
import academy.praxis.performance.outcome.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Says for whom what begins when, from what the manager wrote, the lots, and the cohorts. */
final class Assigner {
    private static final Comparator<Assignment> BY_UNIT =
            Comparator.comparing(assignment -> assignment.unitId().toString());

    private final StudyContent content;
    private final Cadence cadence;

    Assigner(StudyContent content, Cadence cadence) {
        this.content = content;
        this.cadence = cadence;
    }

    /**
     * Holds when the fields fit the design.
     *
     * @throws ProblemException 400 otherwise, with the field
     */
    void check() {
        Design design = content.design();
        if (content.method() != null && !design.methods().contains(content.method())) {
            throw ProblemException.invalid("method", "does not fit the design; one of " + words(design) + " does");
        }
        if (design.isByLot()) {
            mustBeEmpty("cohortIds", content.cohortIds(), "must be empty: lots decide who begins");
            mustBeEmpty("treated", content.treated(), "must be empty: lots decide who begins");
            mustBeEmpty(
                    "comparisonUnitIds",
                    content.comparisonUnitIds(),
                    "must be empty: those who wait are compared with");
            checkLots();
            return;
        }
        mustBeEmpty("candidateUnitIds", content.candidateUnitIds(), "must be empty: no lots are drawn in this design");
        mustBeEmpty("startDates", content.startDates(), "must be empty: no lots are drawn in this design");
        if (content.treatedCount() != null) {
            throw ProblemException.invalid("treatedCount", "must be absent: no lots are drawn in this design");
        }
        if (content.cohortIds().isEmpty() && content.treated().isEmpty()) {
            throw ProblemException.invalid(
                    "treated", "must name somebody for whom something begins, or cohortIds must name a cohort");
        }
    }

    private static String words(Design design) {
        return design.methods().stream()
                .map(method -> method.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'))
                .collect(java.util.stream.Collectors.joining(", "));
    }

    private void checkLots() {
        int candidates = content.candidateUnitIds().size();
        if (candidates < 2) {
            throw ProblemException.invalid("candidateUnitIds", "must name at least two, between whom lots are drawn");
        }
        boolean steps = content.design() == Design.STEPPED_ROLLOUT;
        if (steps ? content.startDates().size() < 2 : content.startDates().size() != 1) {
            throw ProblemException.invalid(
                    "startDates", steps ? "must have two dates at least, one for each step" : "must have one date");
        }
        List<LocalDate> starts = content.startDates().stream()
                .map(date -> Period.firstFrom(date, cadence).start())
                .toList();
        for (int i = 1; i < starts.size(); i++) {
            if (!starts.get(i).isAfter(starts.get(i - 1))) {
                throw ProblemException.invalid(
                        "startDates[" + i + "]", "must be in a later period than the one before");
            }
        }
        if (steps && candidates < starts.size()) {
            throw ProblemException.invalid("candidateUnitIds", "must be as many as there are steps, or more");
        }
        if (!steps && content.treatedCount() != null && content.treatedCount() >= candidates) {
            throw ProblemException.invalid("treatedCount", "must leave somebody who waits");
        }
        if (steps && content.treatedCount() != null) {
            throw ProblemException.invalid("treatedCount", "must be absent: the steps are of the same size");
        }
    }

    List<Assignment> byLot(long seed) {
        List<UUID> order = Lots.order(content.candidateUnitIds(), seed);
        List<Assignment> assignments = new ArrayList<>();
        if (content.design() == Design.STEPPED_ROLLOUT) {
            List<List<UUID>> steps = Lots.parts(order, content.startDates().size());
            for (int step = 0; step < steps.size(); step++) {
                String start = start(content.startDates().get(step));
                steps.get(step).forEach(unit -> assignments.add(new Assignment(unit, start)));
            }
        } else {
            int treated = content.treatedCount() != null ? content.treatedCount() : order.size() / 2;
            String start = start(content.startDates().get(0));
            for (int i = 0; i < order.size(); i++) {
                assignments.add(new Assignment(order.get(i), i < treated ? start : null));
            }
        }
        assignments.sort(BY_UNIT);
        return assignments;
    }

    /** Who begins with the cohorts and who is named, each at their first start. */
    List<Assignment> treated(List<CohortUnits> cohorts) {
        Map<String, Assignment> byUnit = new TreeMap<>();
        cohorts.forEach(cohort -> cohort.units().forEach(unit -> add(byUnit, unit, cohort.startsOn())));
        content.treated().forEach(one -> add(byUnit, one.unitId(), one.startsOn()));
        if (byUnit.isEmpty()) {
            throw ProblemException.invalid("cohortIds", "have no team or member, as the outcome's unit asks for");
        }
        if (content.design() == Design.BEFORE_AFTER
                && byUnit.values().stream().map(Assignment::start).distinct().count() > 1) {
            throw ProblemException.invalid(
                    "treated",
                    "begin in several periods; before/after takes one, a stepped rollout or matched comparison several");
        }
        return List.copyOf(byUnit.values());
    }

    private void add(Map<String, Assignment> byUnit, UUID unit, LocalDate startsOn) {
        byUnit.merge(
                unit.toString(),
                new Assignment(unit, start(startsOn)),
                // Texts of one cadence sort as the periods do.
                (a, b) -> a.start().compareTo(b.start()) <= 0 ? a : b);
    }

    /** Those treated with these to compare with. */
    static List<Assignment> with(List<Assignment> treated, List<UUID> others) {
        List<UUID> begin = treated.stream().map(Assignment::unitId).toList();
        List<Assignment> all = new ArrayList<>(treated);
        others.stream()
                .distinct()
                .filter(unit -> !begin.contains(unit))
                .map(unit -> new Assignment(unit, null))
                .forEach(all::add);
        all.sort(BY_UNIT);
        return all;
    }

    private String start(LocalDate day) {
        return Period.firstFrom(day, cadence).text();
    }

    private static void mustBeEmpty(String field, List<?> values, String message) {
        if (!values.isEmpty()) {
            throw ProblemException.invalid(field, message);
        }
    }
}
