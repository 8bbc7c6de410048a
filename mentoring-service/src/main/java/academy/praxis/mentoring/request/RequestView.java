package academy.praxis.mentoring.request;

import academy.praxis.kit.precondition.Versioned;
import academy.praxis.mentoring.availability.WorkingTime;
import academy.praxis.mentoring.profile.MentoringKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A mentee's request, as its owner and managers see it; mentors do not see whom one prefers. */
record RequestView(
        UUID id,
        long version,
        UUID memberId,
        String goal,
        String job,
        List<String> tasks,
        String obstacle,
        List<String> languages,
        List<String> skills,
        List<WorkingTime> workingTimes,
        String timeZone,
        List<MentoringKind> kinds,
        Integer yearsOfExperience,
        List<List<UUID>> preferredMentors,
        RequestStatus status,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    static RequestView of(MenteeRequest request) {
        return new RequestView(
                request.id,
                request.version,
                request.memberId,
                request.goal,
                request.job,
                request.tasks,
                request.obstacle,
                request.languages,
                request.skills,
                request.workingTimes.stream().map(WorkingTime::parse).toList(),
                request.timeZone,
                request.kinds,
                request.yearsOfExperience,
                request.preferences(),
                request.status,
                request.createdAt,
                request.updatedAt);
    }
}
