package academy.praxis.mentoring.closing;

import academy.praxis.kit.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What one member said looking back. */
@Entity
@Table(name = "closing_survey")
class SurveyAnswer {
    @Id
    UUID id;

    @Column(name = "pairing_id")
    UUID pairingId;

    @Column(name = "member_id")
    UUID memberId;

    short helped;

    @Enumerated(EnumType.STRING)
    GoalsReached goals;

    short recommend;
    String words;
    boolean shared;
    Instant at;

    static SurveyAnswer of(UUID pairing, UUID member, Survey survey, Instant now) {
        SurveyAnswer answer = new SurveyAnswer();
        answer.id = Ids.next();
        answer.pairingId = pairing;
        answer.memberId = member;
        answer.helped = survey.helped().shortValue();
        answer.goals = survey.goals();
        answer.recommend = survey.recommend().shortValue();
        answer.words = survey.words();
        answer.shared = survey.share();
        answer.at = now;
        return answer;
    }
}
