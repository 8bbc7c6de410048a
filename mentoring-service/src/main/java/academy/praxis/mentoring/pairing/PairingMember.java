package academy.praxis.mentoring.pairing;

import academy.praxis.mentoring.candidate.MatchReason;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;

/** A mentee's part in a pairing. */
@Entity
@Table(name = "pairing_member")
class PairingMember {
    @Id
    UUID id;

    @Column(name = "pairing_id")
    UUID pairingId;

    @Column(name = "mentee_id")
    UUID menteeId;

    @Column(name = "request_id")
    UUID requestId;

    @Enumerated(EnumType.STRING)
    Answer answer;

    double score;

    /** As {@link MatchReason#stored} keeps them. */
    List<String> reasons;

    /** Whether they are in it, or asked to be. */
    boolean isIn() {
        return answer == Answer.PENDING || answer == Answer.ACCEPTED;
    }

    ProposedMentee asProposed() {
        return new ProposedMentee(menteeId, requestId, score, MatchReason.read(reasons));
    }
}
