package academy.praxis.mentoring.round;

import academy.praxis.mentoring.candidate.RuleSettings;
import academy.praxis.mentoring.candidate.Weights;
import academy.praxis.mentoring.profile.MentoringKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What a manager says of a round. All but name and kind have safe defaults.
 *
 * @param kind of which help the round is
 * @param filter whose requests it takes in; everyone's when left out
 * @param lottery whether lots decide who is in where not everyone can be; true when left out, for then the effect can be measured later
 * @param seed decides lots and ties; drawn when left out
 * @param groupBy by what the report compares groups; the job role when left out
 * @param expiryDays how long those concerned have to answer, 1 to 60; 14 when left out
 */
record RoundContent(
        @NotBlank @Size(max = 200) String name,
        @NotNull MentoringKind kind,
        @Valid RoundFilter filter,
        @Valid RuleSettings rules,
        @Valid Weights weights,
        Boolean lottery,
        Long seed,
        GroupBy groupBy,
        @Min(1) @Max(60) Integer expiryDays) {

    RoundContent {
        filter = filter == null ? RoundFilter.EVERYONE : filter;
        rules = rules == null ? RuleSettings.defaults() : rules;
        weights = weights == null ? Weights.defaults() : weights;
        lottery = lottery == null || lottery;
        groupBy = groupBy == null ? GroupBy.JOB_ROLE : groupBy;
        expiryDays = expiryDays == null ? 14 : expiryDays;
    }
}
