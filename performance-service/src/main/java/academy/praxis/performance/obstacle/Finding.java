package academy.praxis.performance.obstacle;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the diagnosis came to.
 *
 * @param cause {@code null} unless one was found
 * @param because the question whose answer decided
 */
record Finding(Kind kind, Cause cause, Question because) {

    @Schema(name = "DiagnosisFinding")
    enum Kind {
        CAUSE,
        /** The work would be no better without the obstacle: nothing is done. */
        NOT_WORTH_IT,
        /** No answer pointed anywhere: somebody has to look at the work. */
        NOT_FOUND
    }
}
