package academy.praxis.mentoring.profile;

import academy.praxis.kit.precondition.Versioned;
import academy.praxis.mentoring.availability.WorkingTime;
import academy.praxis.mentoring.member.MemberCard;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A mentor as others see them. */
record ProfileView(
        UUID memberId,
        String displayName,
        String jobRole,
        long version,
        String strengths,
        List<String> tasks,
        List<String> skills,
        List<String> languages,
        String timeZone,
        BigDecimal weeklyHours,
        Integer yearsOfExperience,
        List<WorkingTime> workingTimes,
        int capacity,
        CircleSize circle,
        int chemistryTalks,
        Certification certification,
        List<MentoringKind> kinds,
        boolean open,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    static ProfileView of(MentorProfile profile, MemberCard card) {
        return new ProfileView(
                profile.memberId,
                card.displayName(),
                card.jobRole(),
                profile.version,
                profile.strengths,
                profile.tasks,
                profile.skills,
                profile.languages,
                profile.timeZone,
                profile.weeklyHours,
                profile.yearsOfExperience,
                profile.workingTimes.stream().map(WorkingTime::parse).toList(),
                profile.capacity,
                new CircleSize(profile.smallestCircle, profile.largestCircle),
                profile.chemistryTalks,
                profile.certification(),
                profile.kinds,
                profile.open,
                profile.createdAt,
                profile.updatedAt);
    }
}
