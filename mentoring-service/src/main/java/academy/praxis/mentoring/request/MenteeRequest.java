package academy.praxis.mentoring.request;

import academy.praxis.kit.id.Ids;
import academy.praxis.kit.problem.ProblemException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

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

    @Column(name = "preferred_mentors")
    List<UUID> preferredMentors;

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
        opened.preferredMentors = request.preferredMentors();
        opened.status = RequestStatus.OPEN;
        opened.createdAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
        opened.updatedAt = opened.createdAt;
        return opened;
    }

    void withdraw() {
        if (status != RequestStatus.OPEN) {
            throw ProblemException.conflict("This request was withdrawn before.");
        }
        status = RequestStatus.WITHDRAWN;
        updatedAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
