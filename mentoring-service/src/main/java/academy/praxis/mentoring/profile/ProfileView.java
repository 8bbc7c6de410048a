package academy.praxis.mentoring.profile;

import academy.praxis.kit.precondition.Versioned;
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
        int capacity,
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
                profile.capacity,
                profile.kinds,
                profile.open,
                profile.createdAt,
                profile.updatedAt);
    }
}
