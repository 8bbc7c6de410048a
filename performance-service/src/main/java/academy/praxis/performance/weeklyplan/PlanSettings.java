package academy.praxis.performance.weeklyplan;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** What the academy decides of weekly plans. */
@ConfigMapping(prefix = "praxis.performance.weekly-plan")
interface PlanSettings {
    /** The minutes a week of whoever did not say otherwise. */
    @WithDefault("24")
    @Min(5)
    @Max(600)
    int budget();

    /** Whether plans are made for everybody when a week begins, and not only when somebody asks for theirs. */
    @WithDefault("true")
    boolean ahead();
}
