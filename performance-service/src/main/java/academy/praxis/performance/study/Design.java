package academy.praxis.performance.study;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How it is made sure that a change can be told from what would have happened anyway. */
@Schema(name = "StudyDesign")
enum Design {
    /** Lots decide who begins and who waits. */
    RANDOMISED_WAITLIST(Method.CHANGES),

    /** Everybody begins, in steps whose order is drawn by lot. */
    STEPPED_ROLLOUT(Method.STEPPED_WEDGE),

    /** Those who begin are compared with the units that were most alike before. */
    MATCHED_COMPARISON(Method.CHANGES),

    /** Those who begin are compared with their own trend before. */
    BEFORE_AFTER(Method.INTERRUPTED_SERIES);

    private final Method usual;

    Design(Method usual) {
        this.usual = usual;
    }

    boolean isByLot() {
        return this == RANDOMISED_WAITLIST || this == STEPPED_ROLLOUT;
    }

    /** The method that is used unless the manager says otherwise. */
    Method usual(int treated, int starts) {
        if (this != MATCHED_COMPARISON) {
            return usual;
        }
        if (treated == 1) {
            return Method.SYNTHETIC_CONTROL;
        }
        return starts > 1 ? Method.GROUP_TIME : Method.CHANGES;
    }

    /** The methods that a manager may choose from. */
    List<Method> methods() {
        return switch (this) {
            case RANDOMISED_WAITLIST -> List.of(Method.CHANGES, Method.AFTER_ONLY, Method.DIFFERENCE);
            case STEPPED_ROLLOUT -> List.of(Method.STEPPED_WEDGE, Method.GROUP_TIME);
            case MATCHED_COMPARISON ->
                List.of(Method.CHANGES, Method.DIFFERENCE, Method.GROUP_TIME, Method.SYNTHETIC_CONTROL);
            case BEFORE_AFTER -> List.of(Method.INTERRUPTED_SERIES);
        };
    }
}
