package academy.praxis.mentoring.request;

import academy.praxis.kit.id.Ids;
import academy.praxis.kit.problem.ProblemException;
import academy.praxis.mentoring.availability.WorkingTime;
import academy.praxis.mentoring.profile.MentoringKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** What a member wants to get done with a mentor's help. */
@Entity
@Table(name = "mentee_request")
class MenteeRequest {
    @Id
    UUID id;

    @Version
    long version;

    @Column(name = "member_id")
    UUID memberId;

    String goal;
    String job;
    List<String> tasks;
    String obstacle;
    List<String> languages;

    List<String> skills;

    @Column(name = "working_times")
    List<String> workingTimes;

    @Column(name = "time_zone")
    String timeZone;

    @Enumerated(EnumType.STRING)
    List<MentoringKind> kinds;

    @Column(name = "years_of_experience")
    Integer yearsOfExperience;

    @Column(name = "preferred_mentors")
    List<UUID> preferredMentors;

    /** The rank of each preferred mentor, from 1; those equally wanted have the same. */
    @Column(name = "preference_ranks")
    List<Integer> preferenceRanks;

    @Enumerated(EnumType.STRING)
    RequestStatus status;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    /** For Hibernate. */
    MenteeRequest() {}

    static MenteeRequest open(NewRequest request, UUID memberId) {
        MenteeRequest opened = new MenteeRequest();
        opened.id = Ids.next();
        opened.memberId = memberId;
        opened.goal = request.goal();
        opened.job = request.job();
        opened.tasks = request.tasks();
        opened.obstacle = request.obstacle();
        opened.languages = request.languages();
        opened.skills = request.skills();
        opened.workingTimes =
                request.workingTimes().stream().map(WorkingTime::toString).toList();
        opened.timeZone = request.timeZone();
        opened.kinds = request.kinds().stream().distinct().toList();
        opened.yearsOfExperience = request.yearsOfExperience();
        opened.prefer(request.preferredMentors());
        opened.status = RequestStatus.OPEN;
        opened.createdAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
        opened.updatedAt = opened.createdAt;
        return opened;
    }

    void withdraw() {
        if (status != RequestStatus.OPEN) {
            throw ProblemException.conflict(
                    switch (status) {
                        case PROPOSED -> "A mentor was proposed to you; accept or decline that first.";
                        case MATCHED -> "You have a mentor for this request already.";
                        default -> "This request was withdrawn before.";
                    });
        }
        become(RequestStatus.WITHDRAWN);
    }

    void become(RequestStatus next) {
        status = next;
        updatedAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    /** The mentors whom the mentee prefers, best first; each list is a tie. */
    List<List<UUID>> preferences() {
        List<List<UUID>> ranks = new ArrayList<>();
        for (int i = 0; i < preferredMentors.size(); i++) {
            while (ranks.size() < preferenceRanks.get(i)) {
                ranks.add(new ArrayList<>());
            }
            ranks.get(preferenceRanks.get(i) - 1).add(preferredMentors.get(i));
        }
        return ranks;
    }

    private void prefer(List<List<UUID>> preferences) {
        preferredMentors = preferences.stream().flatMap(List::stream).toList();
        preferenceRanks = IntStream.range(0, preferences.size())
                .boxed()
                .flatMap(rank -> Collections.nCopies(preferences.get(rank).size(), rank + 1).stream())
                .toList();
    }
}
