package academy.praxis.performance.cohort;

import academy.praxis.kit.id.Ids;
import academy.praxis.kit.problem.ProblemException;
import academy.praxis.performance.programme.Programmes;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** People who go through a programme together. Places are given and taken under a lock on its row. */
@Entity
class Cohort {
    @Id
    UUID id;

    @Version
    long version;

    @Column(name = "programme_id")
    UUID programmeId;

    /** The version that it goes through; {@code null} until its leaders start or it is launched. */
    @Column(name = "programme_version")
    Integer programmeVersion;

    String name;

    @Column(name = "facilitator_id")
    UUID facilitatorId;

    @Column(name = "starts_on")
    LocalDate startsOn;

    @Column(name = "ends_on")
    LocalDate endsOn;

    boolean pilot;
    int capacity;

    @Column(name = "waiting_list")
    boolean waitingList;

    @Column(name = "member_ids")
    List<UUID> memberIds;

    @Column(name = "team_ids")
    List<UUID> teamIds;

    @Convert(converter = RulesJson.class)
    List<Rule> rules;

    @Column(name = "except_ids")
    List<UUID> exceptIds;

    @Column(name = "leader_ids")
    List<UUID> leaderIds;

    @Convert(converter = DueDatesJson.class)
    @Column(name = "due_dates")
    List<DueDate> dueDates;

    @Enumerated(EnumType.STRING)
    CohortStatus status;

    /** How many have a place. */
    int enrolled;

    /** How many wait for one. */
    int waiting;

    @Column(name = "leaders_started_at")
    Instant leadersStartedAt;

    @Column(name = "launched_at")
    Instant launchedAt;

    /** Why it was launched although its leaders were not ready. */
    @Column(name = "despite_readiness")
    String despiteReadiness;

    @Column(name = "closed_at")
    Instant closedAt;

    @Column(name = "closed_because")
    String closedBecause;

    @Column(name = "created_at")
    Instant createdAt;

    /** For Hibernate. */
    Cohort() {}

    static Cohort planned(CohortContent content) {
        content.mustBeSound();
        Cohort cohort = new Cohort();
        cohort.id = Ids.next();
        cohort.status = CohortStatus.PLANNED;
        cohort.createdAt = now();
        cohort.write(content);
        return cohort;
    }

    /** While it is planned all can change, of a cohort under way what keeps its people where they are. */
    void edit(CohortContent content) {
        content.mustBeSound();
        mustBeOpen();
        if (programmeVersion != null) {
            mustStay("programmeId", programmeId, content.programmeId());
        }
        if (status == CohortStatus.LAUNCHED) {
            mustStay("startsOn", startsOn, content.startsOn());
            mustStay("pilot", pilot, content.pilot());
            mustStay("memberIds", memberIds, distinct(content.memberIds()));
            mustStay("teamIds", teamIds, distinct(content.teamIds()));
            mustStay("rules", rules, content.rules());
            mustStay("exceptIds", exceptIds, distinct(content.exceptIds()));
            mustStay("leaderIds", leaderIds, distinct(content.leaderIds()));
        }
        if (content.capacity() < enrolled) {
            throw ProblemException.conflict("capacity", "is less than the " + enrolled + " who take part");
        }
        write(content);
    }

    /** Decides which version of the programme it goes through, which is not decided anew. */
    void settleOn(Programmes.Outline programme) {
        if (!programme.published()) {
            throw ProblemException.conflict(
                    "The programme is not published; publish it before a cohort goes through it.");
        }
        if (programmeVersion == null) {
            programmeVersion = programme.version();
        }
    }

    void startLeaders() {
        mustBePlanned();
        if (leadersStartedAt == null) {
            leadersStartedAt = now();
        }
    }

    /** Sets out. @param despite why, although the leaders are not ready; {@code null} when they are */
    void launch(String despite) {
        mustBePlanned();
        status = CohortStatus.LAUNCHED;
        launchedAt = now();
        despiteReadiness = despite;
    }

    void complete() {
        if (status != CohortStatus.LAUNCHED) {
            throw ProblemException.conflict("Only a cohort that is under way can come to its end.");
        }
        close(CohortStatus.COMPLETED, null);
    }

    void cancel(String because) {
        mustBeOpen();
        close(CohortStatus.CANCELLED, because);
    }

    /** Holds when it can be deleted without a trace. */
    void mustBeUntouched() {
        mustBePlanned();
        if (leadersStartedAt != null) {
            throw ProblemException.conflict("Its leaders have started; cancel the cohort instead.");
        }
    }

    void mustBePlanned() {
        mustBeOpen();
        if (status != CohortStatus.PLANNED) {
            throw ProblemException.conflict("This cohort is launched already.");
        }
    }

    /** Holds when people can still come, go and do something in it. */
    void mustBeOpen() {
        if (isClosed()) {
            throw ProblemException.conflict(
                    status == CohortStatus.CANCELLED
                            ? "This cohort was cancelled."
                            : "This cohort has come to its end.");
        }
    }

    boolean isClosed() {
        return closedAt != null;
    }

    boolean hasPlace() {
        return enrolled < capacity;
    }

    /** Adds members to those who are meant to take part. */
    void name(Collection<UUID> members) {
        mustBePlanned();
        memberIds = java.util.stream.Stream.concat(memberIds.stream(), members.stream())
                .distinct()
                .toList();
        exceptIds = exceptIds.stream().filter(id -> !members.contains(id)).toList();
    }

    /** When the activities of its programme are due. @param today the day on which that is settled */
    List<DueDate> dueDates(Programmes.Outline programme, LocalDate today) {
        // A cohort that sets out late is not late from its first day.
        LocalDate from = today.isAfter(startsOn) && !today.isAfter(endsOn) ? today : startsOn;
        return DueDates.spread(from, endsOn, programme.activities(), dueDates);
    }

    /** The day on which its due dates were, or would be, settled. */
    LocalDate settledOn() {
        Instant at = launchedAt != null ? launchedAt : now();
        return at.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private void close(CohortStatus how, String because) {
        status = how;
        closedAt = now();
        closedBecause = because;
    }

    private void write(CohortContent content) {
        programmeId = content.programmeId();
        name = content.name();
        facilitatorId = content.facilitatorId();
        startsOn = content.startsOn();
        endsOn = content.endsOn();
        pilot = content.pilot();
        capacity = content.capacity();
        waitingList = content.waitingList();
        memberIds = distinct(content.memberIds());
        teamIds = distinct(content.teamIds());
        rules = List.copyOf(content.rules());
        exceptIds = distinct(content.exceptIds());
        leaderIds = distinct(content.leaderIds());
        dueDates = List.copyOf(content.dueDates());
    }

    private static void mustStay(String field, Object now, Object wanted) {
        if (!Objects.equals(now, wanted)) {
            throw ProblemException.conflict(field, "cannot change once the cohort has set out");
        }
    }

    private static List<UUID> distinct(List<UUID> ids) {
        return ids.stream().distinct().toList();
    }

    static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
