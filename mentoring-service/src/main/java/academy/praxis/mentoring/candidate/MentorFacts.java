package academy.praxis.mentoring.candidate;

import academy.praxis.mentoring.availability.WeeklyHours;
import java.util.Set;
import java.util.UUID;

/**
 * What is known of a mentor in a pool. {@code teamId}, {@code jobRole}, {@code yearsOfExperience} and {@code meaning} may be
 * {@code null}.
 *
 * @param weeklyHours time for all mentees together
 * @param places how many mentees they can take now
 * @param load how many they have now
 * @param smallestCircle with fewer mentees the circle does not start; 1 unless it is a circle
 * @param avoids with whom they must not be paired
 * @param previous with whom they were paired before
 * @param meaning what they say of their experience, as a vector of length one
 */
public record MentorFacts(
        UUID memberId,
        Set<String> tasks,
        Set<String> skills,
        Set<String> languages,
        WeeklyHours times,
        double weeklyHours,
        int places,
        int load,
        int smallestCircle,
        Set<UUID> avoids,
        Set<UUID> previous,
        UUID teamId,
        String jobRole,
        Integer yearsOfExperience,
        float[] meaning) {
    /** The same with what they wrote as a vector. */
    public MentorFacts with(float[] vector) {
        return new MentorFacts(
                memberId,
                tasks,
                skills,
                languages,
                times,
                weeklyHours,
                places,
                load,
                smallestCircle,
                avoids,
                previous,
                teamId,
                jobRole,
                yearsOfExperience,
                vector);
    }
}
