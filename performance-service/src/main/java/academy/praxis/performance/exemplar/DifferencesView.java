package academy.praxis.performance.exemplar;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What exemplars do that others do not.
 *
 * @param reason why there is nothing to say; absent where there is
 * @param exemplars how many there are, and how many others
 * @param practices those towards the outcome of which it is known who does them, the surest differences first
 */
@Schema(name = "ExemplarDifferences")
record DifferencesView(
        UUID outcomeId, String reason, Integer exemplars, Integer others, List<PracticeDifference> practices) {
    /**
     * @param exemplarsWho how many exemplars do it, of {@code exemplarsAsked}; absent for persons
     * @param oddsRatio how much more often exemplars do it; absent where it cannot be said
     * @param low with {@code high}, an interval of 95 %
     * @param p how likely it would be without a difference
     * @param q how many of the practices that are at least as sure are so by chance, as a share: below 0.05 is worth believing
     * @param reason why there is no odds ratio; absent where there is
     */
    @Schema(name = "PracticeDifference")
    record PracticeDifference(
            UUID practiceId,
            String what,
            Integer exemplarsWho,
            Integer exemplarsAsked,
            Integer othersWho,
            Integer othersAsked,
            Double oddsRatio,
            Double low,
            Double high,
            Double p,
            Double q,
            String reason) {}
}
