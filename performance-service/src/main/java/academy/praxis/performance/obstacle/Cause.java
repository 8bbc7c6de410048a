package academy.praxis.performance.obstacle;

import academy.praxis.kit.problem.ProblemException;
import java.util.Arrays;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why work does not go as it should: the six cells of Gilbert's behaviour engineering model ("Human Competence", 1978, chapter 3), those of
 * the surroundings before those of the person.
 */
@Schema(name = "ObstacleCause")
enum Cause {
    /** Nobody said what good is, or how well it went. */
    EXPECTATIONS_FEEDBACK,
    /** What one needs for it is not there. */
    TOOLS_RESOURCES,
    /** To do it well costs something, or to do otherwise pays. */
    INCENTIVES,
    /** One cannot do it yet: the only cause that learning takes away. */
    KNOWLEDGE_SKILL,
    /** It is more than this person, in this time, can do. */
    CAPACITY,
    /** One does not want what the work wants. */
    MOTIVES;

    /** The cause that a path names, as it stands in JSON; a 404 for any other word. */
    static Cause named(String word) {
        return Arrays.stream(values())
                .filter(cause -> cause.word().equals(word))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("cause", word));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean asksForLearning() {
        return this == KNOWLEDGE_SKILL;
    }
}
