package academy.praxis.performance.study;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A way to reckon an effect; each is a class of the package {@code effect}, whose sources are named there. */
@Schema(name = "StudyMethod")
enum Method {
    /** Each unit's change from its mean before to its mean after, treated against others by Welch's test. */
    CHANGES,

    /** The units' means after the start only, by Welch's test. */
    AFTER_ONLY,

    /** Difference-in-differences by a regression, with errors clustered by unit. */
    DIFFERENCE,

    /** Group-time effects (Callaway & Sant'Anna), for units that begin at different times. */
    GROUP_TIME,

    /** Hussey & Hughes' model of a rollout in steps. */
    STEPPED_WEDGE,

    /** One series with its trend and season before. */
    INTERRUPTED_SERIES,

    /** What shares of the other units together would have been. */
    SYNTHETIC_CONTROL
}
