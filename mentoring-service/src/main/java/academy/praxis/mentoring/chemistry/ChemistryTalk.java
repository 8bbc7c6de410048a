package academy.praxis.mentoring.chemistry;

import academy.praxis.kit.id.Ids;
import academy.praxis.kit.problem.ProblemException;
import academy.praxis.mentoring.candidate.MatchReason;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** A first talk of a mentee and a coach, in which both find out whether they would get on. */
@Entity
@Table(name = "chemistry_talk")
class ChemistryTalk {
    private static final Duration OPEN_FOR = Duration.ofDays(30);

    @Id
    UUID id;

    @Version
    long version;

    @Column(name = "round_id")
    UUID roundId;

    @Column(name = "request_id")
    UUID requestId;

    @Column(name = "mentee_id")
    UUID menteeId;

    @Column(name = "coach_id")
    UUID coachId;

    @Enumerated(EnumType.STRING)
    TalkStatus status;

    double score;

    /** As {@link MatchReason#stored} keeps them. */
    List<String> reasons;

    @Column(name = "pairing_id")
    UUID pairingId;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "expires_at")
    Instant expiresAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    static ChemistryTalk of(NewTalk talk) {
        ChemistryTalk asked = new ChemistryTalk();
        asked.id = Ids.next();
        asked.roundId = talk.roundId();
        asked.requestId = talk.requestId();
        asked.menteeId = talk.menteeId();
        asked.coachId = talk.coachId();
        asked.status = TalkStatus.ASKED;
        asked.score = talk.score();
        asked.reasons = MatchReason.stored(talk.reasons());
        asked.createdAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
        asked.expiresAt = asked.createdAt.plus(OPEN_FOR);
        asked.updatedAt = asked.createdAt;
        return asked;
    }

    boolean isOpen() {
        return status == TalkStatus.ASKED || status == TalkStatus.AGREED;
    }

    void mustBe(TalkStatus wanted) {
        if (status != wanted) {
            throw ProblemException.conflict(
                    isOpen() ? "The coach has yet to agree to this talk." : "This talk is over.");
        }
    }

    void become(TalkStatus next) {
        status = next;
        updatedAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
