package academy.praxis.performance.cohort;

import academy.praxis.kit.id.Ids;
import academy.praxis.kit.problem.ProblemException;
import academy.praxis.performance.directory.Member;
import academy.praxis.performance.programme.Programmes;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** People who go through a programme together. */
@Entity
class Cohort {
    @Id
    UUID id;

    @Version
    long version;

    @Column(name = "programme_id")
    UUID programmeId;

    String name;

    @Column(name = "facilitator_id")
    UUID facilitatorId;

    @Column(name = "starts_on")
    LocalDate startsOn;

    @Column(name = "ends_on")
    LocalDate endsOn;

    boolean pilot;
    int capacity;

    @Column(name = "member_ids")
    List<UUID> memberIds;

    @Column(name = "team_ids")
    List<UUID> teamIds;

    @Enumerated(EnumType.STRING)
    CohortStatus status;

    int enrolled;

    @Column(name = "launched_at")
    Instant launchedAt;

    @Column(name = "created_at")
    Instant createdAt;

    /** For Hibernate. */
    Cohort() {}

    static Cohort planned(CohortContent content) {
        if (content.endsOn().isBefore(content.startsOn())) {
            throw ProblemException.invalid("endsOn", "must not be before startsOn");
        }
        if (content.memberIds().isEmpty() && content.teamIds().isEmpty()) {
            throw ProblemException.invalid("memberIds", "must name members, or teamIds teams");
        }
        Cohort cohort = new Cohort();
        cohort.id = Ids.next();
        cohort.programmeId = content.programmeId();
        cohort.name = content.name();
        cohort.facilitatorId = content.facilitatorId();
        cohort.startsOn = content.startsOn();
        cohort.endsOn = content.endsOn();
        cohort.pilot = content.pilot();
        cohort.capacity = content.capacity();
        cohort.memberIds = content.memberIds().stream().distinct().toList();
        cohort.teamIds = content.teamIds().stream().distinct().toList();
        cohort.status = CohortStatus.PLANNED;
        cohort.createdAt = now();
        return cohort;
    }

    /**
     * Sets out with these members.
     *
     * @param members whom the cohort's members and teams are by now, each once; who is deactivated stays out
     * @return an enrolment for each, in the order of their names
     * @throws ProblemException 409 when the cohort cannot set out, with the reason
     */
    List<Enrolment> launch(Programmes.Outline programme, Collection<Member> members) {
        if (status != CohortStatus.PLANNED) {
            throw ProblemException.conflict("This cohort is launched already.");
        }
        if (!programme.published()) {
            throw ProblemException.conflict("The programme is a draft; publish it before a cohort goes through it.");
        }
        List<Member> able = members.stream()
                .filter(Member::active)
                .sorted(java.util.Comparator.comparing(Member::displayName).thenComparing(Member::id))
                .toList();
        if (able.isEmpty()) {
            throw ProblemException.conflict(
                    "Nobody would take part: the members and teams named have no active member.");
        }
        if (able.size() > capacity) {
            throw ProblemException.conflict("capacity", "is " + capacity + ", for " + able.size() + " members");
        }
        status = CohortStatus.LAUNCHED;
        launchedAt = now();
        enrolled = able.size();
        return able.stream()
                .map(member -> Enrolment.of(id, member.id(), launchedAt))
                .toList();
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
