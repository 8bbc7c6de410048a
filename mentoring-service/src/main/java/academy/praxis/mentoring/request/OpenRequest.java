package academy.praxis.mentoring.request;

import academy.praxis.mentoring.availability.WorkingTime;
import academy.praxis.mentoring.profile.MentoringKind;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What a mentee asks for, as matching reads it.
 *
 * @param words goal, job and obstacle in the mentee's own words
 * @param timeZone IANA; {@code null} when the mentee did not say
 * @param preferences the preferred mentors, best first; each list is a tie
 * @param yearsOfExperience {@code null} when not said
 */
public record OpenRequest(
        UUID id,
        UUID memberId,
        String words,
        Set<String> tasks,
        Set<String> skills,
        Set<String> languages,
        String timeZone,
        List<WorkingTime> workingTimes,
        Set<MentoringKind> kinds,
        List<List<UUID>> preferences,
        Integer yearsOfExperience,
        RequestStatus status,
        Instant createdAt) {

    static OpenRequest of(MenteeRequest request) {
        return new OpenRequest(
                request.id,
                request.memberId,
                words(request),
                Set.copyOf(request.tasks),
                Set.copyOf(request.skills),
                Set.copyOf(request.languages),
                request.timeZone,
                request.workingTimes.stream().map(WorkingTime::parse).toList(),
                Set.copyOf(request.kinds),
                request.preferences(),
                request.yearsOfExperience,
                request.status,
                request.createdAt);
    }

    private static String words(MenteeRequest request) {
        StringBuilder words = new StringBuilder(request.goal);
        if (request.job != null) {
            words.append('\n').append(request.job);
        }
        if (request.obstacle != null) {
            words.append('\n').append(request.obstacle);
        }
        return words.toString();
    }
}
