package academy.praxis.identity.member;

import academy.praxis.identity.team.TeamRef;
import academy.praxis.kit.id.Ids;
import academy.praxis.kit.problem.ProblemException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.annotations.Formula;

/** A person of the academy. */
@Entity
class Member {
    @Id
    UUID id;

    @Version
    long version;

    @Column(name = "display_name")
    String displayName;

    String email;

    @Column(name = "job_role")
    String jobRole;

    @Column(name = "team_id")
    UUID teamId;

    @Formula("(select t.name from team t where t.id = team_id)")
    String teamName;

    @Column(name = "lead_id")
    UUID leadId;

    List<String> languages;

    @Column(name = "time_zone")
    String timeZone;

    List<String> roles;

    @Enumerated(EnumType.STRING)
    MemberStatus status;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "sort_name", insertable = false, updatable = false)
    String sortName;

    @Column(name = "search_open", insertable = false, updatable = false)
    String searchOpen;

    @Column(name = "search_full", insertable = false, updatable = false)
    String searchFull;

    @Formula("(exists (select 1 from account_task t where t.member_id = id))")
    boolean pending;

    /** For Hibernate. */
    Member() {}

    static Member of(MemberContent content, TeamRef team, MemberStatus status) {
        Member member = new Member();
        member.id = Ids.next();
        member.status = status;
        member.createdAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
        member.write(content, team);
        return member;
    }

    /** @param newTeam the team that {@code content} names; {@code null} when it names none */
    void write(MemberContent content, TeamRef newTeam) {
        displayName = content.displayName().strip();
        email = normal(content.email());
        jobRole = content.jobRole().strip();
        languages = canonical(content.languages());
        timeZone = content.timeZone();
        roles = MemberRole.words(content.roles());
        teamId = newTeam == null ? null : newTeam.id();
        teamName = newTeam == null ? null : newTeam.name();
        reportTo(newTeam == null ? null : newTeam.leadId());
    }

    void write(OwnProfile profile) {
        displayName = profile.displayName().strip();
        languages = canonical(profile.languages());
        timeZone = profile.timeZone();
    }

    /** Nobody reports to themself. */
    void reportTo(UUID teamLead) {
        leadId = id.equals(teamLead) ? null : teamLead;
    }

    void deactivate() {
        status = MemberStatus.DEACTIVATED;
    }

    void reactivate() {
        if (status != MemberStatus.DEACTIVATED) {
            throw ProblemException.conflict("Only a deactivated member can be reactivated.");
        }
        status = MemberStatus.ACTIVE;
    }

    void invite() {
        if (status == MemberStatus.DEACTIVATED) {
            throw ProblemException.conflict("A deactivated member cannot be invited; reactivate them first.");
        }
    }

    boolean isActiveAdmin() {
        return status == MemberStatus.ACTIVE && roles.contains(MemberRole.ADMIN.word());
    }

    static String normal(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    private static List<String> canonical(List<String> tags) {
        return tags.stream()
                .map(tag -> Locale.forLanguageTag(tag).toLanguageTag())
                .distinct()
                .toList();
    }
}
