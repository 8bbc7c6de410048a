package academy.praxis.performance.obstacle;

import academy.praxis.kit.id.Ids;
import academy.praxis.kit.problem.ProblemException;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.OptimisticLock;

/** Something that keeps people from doing their work well. */
@Entity
class Obstacle {
    private static final double WEEKS_PER_MONTH = 52 / 12.0;

    @Id
    UUID id;

    @Version
    long version;

    String what;
    String place;

    @Column(name = "task_id")
    UUID taskId;

    @Column(name = "reporter_id")
    UUID reporterId;

    boolean anonymous;

    @Column(name = "team_id")
    UUID teamId;

    @Column(name = "times_per_week")
    double timesPerWeek;

    @Column(name = "minutes_each")
    Double minutesEach;

    @Column(name = "money_each")
    Double moneyEach;

    String evidence;

    @Enumerated(EnumType.STRING)
    ObstacleStatus status;

    @Convert(converter = AnswersJson.class)
    List<Answered> answers;

    @Convert(converter = FindingJson.class)
    Finding finding;

    @Enumerated(EnumType.STRING)
    Cause cause;

    boolean overruled;

    @Column(name = "catalog_words")
    List<String> catalogWords;

    @Column(name = "owner_id")
    UUID ownerId;

    @Column(name = "due_on")
    LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    Escalation escalation;

    @Column(name = "merged_into")
    UUID mergedInto;

    /** That one more has it is no edit: nobody's version is out of date for it. */
    @OptimisticLock(excluded = true)
    int voices;

    @Column(name = "reported_at")
    Instant reportedAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    @Column(name = "closed_at")
    Instant closedAt;

    /** For Hibernate. */
    Obstacle() {}

    /**
     * A new one.
     *
     * @param teamId the reporter's; not kept where they are anonymous, since a small team would be a name
     * @param dueOn until when somebody should have found its cause
     */
    static Obstacle of(NewObstacle report, UUID reporterId, UUID teamId, LocalDate dueOn) {
        Obstacle obstacle = new Obstacle();
        obstacle.id = Ids.next();
        obstacle.reporterId = reporterId;
        obstacle.anonymous = report.anonymous();
        obstacle.teamId = report.anonymous() ? null : teamId;
        obstacle.status = ObstacleStatus.OPEN;
        obstacle.answers = List.of();
        obstacle.catalogWords = List.of();
        obstacle.escalation = Escalation.NONE;
        obstacle.dueOn = dueOn;
        obstacle.voices = 1;
        obstacle.write(report.content());
        obstacle.reportedAt = obstacle.updatedAt;
        return obstacle;
    }

    void edit(ObstacleContent content) {
        mustBeOpen();
        write(content);
    }

    /** Takes answers; a cause that a person set stays theirs. */
    void diagnose(List<Answered> given, Finding found) {
        mustBeOpen();
        if (overruled) {
            throw ProblemException.conflict("A person said what the cause is; only a person says otherwise.");
        }
        answers = List.copyOf(given);
        finding = found;
        if (found != null) {
            // Until the questions come to an end, what was found before holds.
            cause = found.cause();
        }
        updatedAt = now();
        if (found != null && found.kind() == Finding.Kind.NOT_WORTH_IT) {
            close(ObstacleStatus.DROPPED);
        }
    }

    void overrule(Cause said) {
        mustBeOpen();
        cause = said;
        overruled = true;
        updatedAt = now();
    }

    /** Learning takes it away, so nobody has to; until when that should be, nobody says. */
    void learn(List<String> words) {
        catalogWords = List.copyOf(words);
        ownerId = null;
        dueOn = null;
        escalation = Escalation.NONE;
        status = ObstacleStatus.OPEN;
    }

    /** Somebody is to take it away; nobody where {@code owner} is {@code null}, and then it lies with the managers. */
    void route(UUID owner, LocalDate due) {
        mustBeOpen();
        catalogWords = List.of();
        ownerId = owner;
        dueOn = due;
        escalation = owner == null ? Escalation.MANAGERS : Escalation.NONE;
        status = ObstacleStatus.OPEN;
        updatedAt = now();
    }

    void accept(LocalDate due) {
        mustBeRouted();
        if (status == ObstacleStatus.ACCEPTED) {
            throw ProblemException.conflict("This is accepted already.");
        }
        status = ObstacleStatus.ACCEPTED;
        if (due != null) {
            dueOn = due;
        }
        updatedAt = now();
    }

    void decline() {
        mustBeRouted();
        close(ObstacleStatus.DECLINED);
    }

    void resolve() {
        mustBeOpen();
        close(ObstacleStatus.RESOLVED);
    }

    void drop() {
        mustBeOpen();
        close(ObstacleStatus.DROPPED);
    }

    void merge(UUID into) {
        mustBeOpen();
        mergedInto = into;
        close(ObstacleStatus.MERGED);
    }

    /** It is still there. */
    void reopen(LocalDate due) {
        if (status != ObstacleStatus.RESOLVED && status != ObstacleStatus.DECLINED) {
            throw ProblemException.conflict("Only what was resolved or declined can be opened again.");
        }
        status = ObstacleStatus.OPEN;
        closedAt = null;
        dueOn = cause != null && cause.asksForLearning() ? null : due;
        escalation = Escalation.NONE;
        updatedAt = now();
    }

    /** Nobody took it away in time: it goes to this lead, or, when there is none, to the managers. */
    void escalate(UUID lead, LocalDate due) {
        updatedAt = now();
        if (escalation == Escalation.NONE && lead != null) {
            escalation = Escalation.LEAD;
            ownerId = lead;
            dueOn = due;
            status = ObstacleStatus.OPEN;
        } else {
            escalation = Escalation.MANAGERS;
        }
    }

    /** What it costs a month, all who have it together: each time's cost, the times a week, 52 weeks in 12 months. */
    Double perMonth(Double each) {
        return each == null ? null : each * timesPerWeek * WEEKS_PER_MONTH * voices;
    }

    boolean isOverdue(LocalDate today) {
        return !status.isClosed() && dueOn != null && dueOn.isBefore(today);
    }

    /** Whether it went away, and nobody had to learn anything for it. */
    boolean isResolvedWithoutTraining() {
        return status == ObstacleStatus.RESOLVED && cause != null && !cause.asksForLearning();
    }

    void mustBeOpen() {
        if (status.isClosed()) {
            throw ProblemException.conflict("This obstacle is closed.");
        }
    }

    /** One can have it while it is open, and also when it is said to be gone. */
    void mustNotBeGivenUp() {
        if (status != ObstacleStatus.RESOLVED) {
            mustBeOpen();
        }
    }

    private void mustBeRouted() {
        mustBeOpen();
        if (ownerId == null) {
            throw ProblemException.conflict("Nobody is to take this obstacle away yet.");
        }
    }

    private void close(ObstacleStatus how) {
        status = how;
        updatedAt = now();
        closedAt = updatedAt;
    }

    private void write(ObstacleContent content) {
        what = content.what();
        place = content.where();
        taskId = content.taskId();
        timesPerWeek = content.times();
        minutesEach = content.minutesEach();
        moneyEach = content.moneyEach();
        evidence = content.evidence();
        updatedAt = now();
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
