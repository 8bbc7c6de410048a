package academy.praxis.mentoring.profile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** What a member offers as a mentor. */
@Entity
@Table(name = "mentor_profile")
class MentorProfile {
    @Id
    @Column(name = "member_id")
    UUID memberId;

    @Version
    long version;

    String strengths;
    List<String> tasks;
    List<String> skills;
    List<String> languages;

    @Column(name = "time_zone")
    String timeZone;

    @Column(name = "weekly_hours")
    BigDecimal weeklyHours;

    int capacity;

    @Enumerated(EnumType.STRING)
    List<MentoringKind> kinds;

    boolean open;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    /** For Hibernate. */
    MentorProfile() {}

    static MentorProfile of(UUID memberId, ProfileContent content) {
        MentorProfile profile = new MentorProfile();
        profile.memberId = memberId;
        profile.write(content);
        profile.createdAt = profile.updatedAt;
        return profile;
    }

    void write(ProfileContent content) {
        strengths = content.strengths();
        tasks = content.tasks();
        skills = content.skills();
        languages = content.languages();
        timeZone = content.timeZone();
        weeklyHours = content.weeklyHours();
        capacity = content.capacity();
        kinds = content.kinds().stream().distinct().toList();
        open = content.open();
        updatedAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
