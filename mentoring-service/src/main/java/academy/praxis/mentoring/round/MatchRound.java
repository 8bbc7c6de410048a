package academy.praxis.mentoring.round;

import academy.praxis.kit.id.Ids;
import academy.praxis.kit.problem.ProblemException;
import academy.praxis.mentoring.matching.MatchMode;
import academy.praxis.mentoring.profile.MentoringKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** A pool that is matched at once. */
@Entity
@Table(name = "match_round")
class MatchRound {
    private static final SecureRandom RANDOM = new SecureRandom();
    /** As many bits as a number in JavaScript holds exactly, so that every client reads the seed that was used. */
    private static final long SEEDS = 1L << 53;

    @Id
    UUID id;

    @Version
    long version;

    String name;

    @Enumerated(EnumType.STRING)
    MentoringKind kind;

    @Enumerated(EnumType.STRING)
    RoundStatus status;

    /** {@link RoundContent} in JSON. */
    String content;

    long seed;

    @Column(name = "created_by")
    UUID createdBy;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    String stage;
    long done;
    long todo;

    /** Who solves it; a worker that was given up finds another id here. */
    UUID worker;

    Instant heartbeat;
    int attempts;
    String failure;

    /** {@link RoundSummary} in JSON. */
    String summary;

    @Enumerated(EnumType.STRING)
    @Column(name = "published_mode")
    MatchMode publishedMode;

    @Column(name = "published_at")
    Instant publishedAt;

    static MatchRound draft(UUID by) {
        MatchRound round = new MatchRound();
        round.id = Ids.next();
        round.status = RoundStatus.DRAFT;
        round.createdBy = by;
        round.createdAt = now();
        return round;
    }

    void write(RoundContent content, String json) {
        mustNotBe(RoundStatus.PUBLISHED, "This round was published; start another one.");
        mustNotBe(RoundStatus.SOLVING, "This round is being solved; cancel that first.");
        name = content.name();
        kind = content.kind();
        this.content = json;
        seed = content.seed() == null ? RANDOM.nextLong(SEEDS) : content.seed();
        status = RoundStatus.DRAFT;
        updatedAt = now();
    }

    void begin(UUID by) {
        mustNotBe(RoundStatus.PUBLISHED, "This round was published; start another one.");
        mustNotBe(RoundStatus.SOLVING, "This round is being solved already.");
        attempts = 0;
        takeOver(by);
    }

    void takeOver(UUID by) {
        status = RoundStatus.SOLVING;
        worker = by;
        heartbeat = now();
        attempts++;
        stage = "Waiting for its turn";
        done = 0;
        todo = 0;
        failure = null;
        updatedAt = now();
    }

    void cancel() {
        if (status != RoundStatus.SOLVING) {
            throw ProblemException.conflict("This round is not being solved.");
        }
        rest(RoundStatus.DRAFT);
    }

    void fail(String why) {
        rest(RoundStatus.FAILED);
        failure = why;
    }

    void solved(String summary) {
        rest(RoundStatus.SOLVED);
        this.summary = summary;
    }

    void publish(MatchMode mode) {
        status = RoundStatus.PUBLISHED;
        publishedMode = mode;
        publishedAt = now();
        updatedAt = publishedAt;
    }

    void mustBeSolved() {
        if (status != RoundStatus.SOLVED) {
            throw ProblemException.conflict(
                    status == RoundStatus.PUBLISHED ? "This round was published." : "This round is not solved yet.");
        }
    }

    private void mustNotBe(RoundStatus wrong, String detail) {
        if (status == wrong) {
            throw ProblemException.conflict(detail);
        }
    }

    private void rest(RoundStatus next) {
        status = next;
        worker = null;
        heartbeat = null;
        stage = null;
        failure = null;
        updatedAt = now();
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
