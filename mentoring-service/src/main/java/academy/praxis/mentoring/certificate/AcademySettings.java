package academy.praxis.mentoring.certificate;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What the academy is called. */
@ConfigMapping(prefix = "praxis.academy")
interface AcademySettings {
    /** As it stands on certificates. */
    @WithDefault("Praxis Academy")
    String name();
}
