package academy.praxis.performance.obstacle;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why, or how; all who see the obstacle read it. */
@Schema(name = "ObstacleWords")
record Words(@NotBlank @Size(min = 3, max = 1000) String words) {}
