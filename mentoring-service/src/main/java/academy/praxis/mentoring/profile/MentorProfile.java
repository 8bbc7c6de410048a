package academy.praxis.mentoring.profile;

import academy.praxis.mentoring.availability.WorkingTime;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
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

    @Column(name = "years_of_experience")
    Integer yearsOfExperience;

    @Column(name = "working_times")
    List<String> workingTimes;

    int capacity;

    @Column(name = "smallest_circle")
    int smallestCircle;

    @Column(name = "largest_circle")
    int largestCircle;

    @Column(name = "chemistry_talks")
    int chemistryTalks;

    @Column(name = "coach_pool")
    String coachPool;

    @Column(name = "coach_title")
    String coachTitle;

    @Column(name = "coach_issuer")
    String coachIssuer;

    @Column(name = "coach_until")
    LocalDate coachUntil;

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
        yearsOfExperience = content.yearsOfExperience();
        workingTimes =
                content.workingTimes().stream().map(WorkingTime::toString).toList();
        capacity = content.capacity();
        smallestCircle = content.circle().smallest();
        largestCircle = content.circle().largest();
        chemistryTalks = content.chemistryTalks();
        kinds = content.kinds().stream().distinct().toList();
        open = content.open();
        touch();
    }

    /** {@code null} takes the certification away. */
    void certify(Certification certification) {
        boolean certified = certification != null;
        coachPool = certified ? certification.pool() : null;
        coachTitle = certified ? certification.title() : null;
        coachIssuer = certified ? certification.issuer() : null;
        coachUntil = certified ? certification.validUntil() : null;
        touch();
    }

    /** {@code null} when this member is no certified coach. */
    Certification certification() {
        return coachTitle == null ? null : new Certification(coachTitle, coachIssuer, coachPool, coachUntil);
    }

    private void touch() {
        updatedAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
