package academy.praxis.mentoring.profile;

import academy.praxis.mentoring.availability.WorkingTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What a mentor offers, as matching reads it.
 *
 * @param weeklyHours time for all mentees together, in hours
 * @param capacity how many mentees at a time
 * @param yearsOfExperience {@code null} when not said
 * @param certification {@code null} when the mentor is no certified coach
 */
public record MentorOffer(
        UUID memberId,
        String strengths,
        Set<String> tasks,
        Set<String> skills,
        Set<String> languages,
        ZoneId timeZone,
        List<WorkingTime> workingTimes,
        double weeklyHours,
        int capacity,
        CircleSize circle,
        int chemistryTalks,
        Set<MentoringKind> kinds,
        Integer yearsOfExperience,
        Certification certification,
        boolean open) {

    static MentorOffer of(MentorProfile profile) {
        return new MentorOffer(
                profile.memberId,
                profile.strengths,
                Set.copyOf(profile.tasks),
                Set.copyOf(profile.skills),
                Set.copyOf(profile.languages),
                ZoneId.of(profile.timeZone),
                profile.workingTimes.stream().map(WorkingTime::parse).toList(),
                profile.weeklyHours.doubleValue(),
                profile.capacity,
                new CircleSize(profile.smallestCircle, profile.largestCircle),
                profile.chemistryTalks,
                Set.copyOf(profile.kinds),
                profile.yearsOfExperience,
                profile.certification(),
                profile.open);
    }
}
