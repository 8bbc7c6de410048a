package academy.praxis.performance.exemplar;

import academy.praxis.performance.outcome.UnitOfAnalysis;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who is better at an outcome than others, again and again and not by luck.
 *
 * @param reason why there is nothing to say, in the language asked for; absent where there is
 * @param remarks what one should know before one believes the numbers
 * @param typical what is typical, in the metric's unit
 * @param spread how much units truly differ, as a standard deviation in that unit; 0 where the measurements differ no more than by chance
 * @param units of teams all of them, the best first; of persons only exemplars, who agreed to it, and no numbers of them
 * @param potential absent where it cannot be said
 */
@Schema(name = "Exemplars")
record ExemplarsView(
        UUID outcomeId,
        String metric,
        String unit,
        UnitOfAnalysis unitOfAnalysis,
        String reason,
        List<String> remarks,
        Double typical,
        Double spread,
        List<UnitView> units,
        PotentialView potential) {

    /**
     * A unit; of a person only who it is.
     *
     * @param measured its mean as it was measured
     * @param mean what is to be believed of it: drawn towards what is typical, the more so the fewer or wilder its values
     * @param low with {@code high}, where it is with a probability of 0.95
     * @param betterThanTypical how likely it is, 0 to 1
     * @param amongTheBest how likely it is among the best quarter, 0 to 1
     * @param comparedPeriods in how many periods it was compared with the middle of all
     * @param betterPeriods in how many of them it was better
     */
    @Schema(name = "ExemplarUnit")
    record UnitView(
            UUID unitId,
            String name,
            boolean exemplar,
            Integer periods,
            Double measured,
            Double mean,
            Double low,
            Double high,
            Double betterThanTypical,
            Double amongTheBest,
            Integer comparedPeriods,
            Integer betterPeriods) {}

    /**
     * @param exemplary what exemplars reach, in the metric's unit
     * @param typical what all others reach
     * @param ratio how many times better exemplars are; 1 when there is nothing to gain
     * @param sentence the same in words
     */
    @Schema(name = "Potential")
    record PotentialView(double exemplary, double typical, double ratio, String sentence) {}
}
