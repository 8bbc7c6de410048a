package academy.praxis.catalog.item;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What one tries out at work.
 *
 * @param hypothesis what is expected to become better, and why
 * @param tryThis what to do differently
 * @param watch what to look at to see whether it did
 */
public record Experiment(
        @NotBlank @Size(max = 2000) String hypothesis,
        @NotBlank @Size(max = 5000) String tryThis,
        @NotBlank @Size(max = 2000) String watch) {}
