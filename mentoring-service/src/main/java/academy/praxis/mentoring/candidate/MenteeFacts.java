package academy.praxis.mentoring.candidate;

import academy.praxis.mentoring.availability.WeeklyHours;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What is known of a mentee in a pool. {@code teamId}, {@code jobRole}, {@code yearsOfExperience} and {@code meaning} may be
 * {@code null}.
 *
 * @param preferences the preferred mentors, best first; each set is a tie
 * @param avoids with whom they must not be paired
 * @param previous with whom they were paired before
 * @param meaning what they want to get done, as a vector of length one
 */
public record MenteeFacts(
        UUID requestId,
        UUID memberId,
        Set<String> tasks,
        Set<String> skills,
        Set<String> languages,
        WeeklyHours times,
        List<Set<UUID>> preferences,
        Set<UUID> avoids,
        Set<UUID> previous,
        UUID teamId,
        String jobRole,
        Integer yearsOfExperience,
        float[] meaning) {
    /** The same with what they wrote as a vector. */
    public MenteeFacts with(float[] vector) {
        return new MenteeFacts(
                requestId,
                memberId,
                tasks,
                skills,
                languages,
                times,
                preferences,
                avoids,
                previous,
                teamId,
                jobRole,
                yearsOfExperience,
                vector);
    }
}
