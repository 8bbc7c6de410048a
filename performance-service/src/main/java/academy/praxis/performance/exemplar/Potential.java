package academy.praxis.performance.exemplar;

import java.util.List;
import java.util.Optional;

/**
 * The potential for improving performance: what exemplars reach over what is typical (Gilbert 1978, "Human Competence", chapter 2). 1 when there
 * is nothing to gain; 2 when all could be twice as good.
 *
 * @param exemplary the mean of the exemplars, luck taken out
 * @param typical the mean of all others, luck taken out
 * @param ratio at least 1 where exemplars are better, whichever way is better
 */
record Potential(double exemplary, double typical, double ratio) {

    /** Empty when there is nobody to compare, or when a value is not above 0, as ratios of such mean nothing. */
    static Optional<Potential> of(List<Analysis.Unit> exemplars, List<Analysis.Unit> others, boolean higherIsBetter) {
        if (exemplars.isEmpty() || others.isEmpty()) {
            return Optional.empty();
        }
        double exemplary =
                exemplars.stream().mapToDouble(Analysis.Unit::mean).average().orElseThrow();
        double typical =
                others.stream().mapToDouble(Analysis.Unit::mean).average().orElseThrow();
        if (!(exemplary > 0) || !(typical > 0)) {
            return Optional.empty();
        }
        return Optional.of(
                new Potential(exemplary, typical, higherIsBetter ? exemplary / typical : typical / exemplary));
    }
}
