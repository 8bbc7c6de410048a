package academy.praxis.mentoring.session;

import academy.praxis.kit.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** Somebody who is asked to a session. */
@Entity
@Table(name = "session_party")
class SessionParty {
    @Id
    UUID id;

    @Column(name = "session_id")
    UUID sessionId;

    @Column(name = "member_id")
    UUID memberId;

    boolean mentor;

    /** Said yes to the time that was agreed on. */
    boolean accepted;

    /** None of the offered times suits them. */
    boolean declined;

    static SessionParty of(UUID session, UUID member, boolean mentor) {
        SessionParty party = new SessionParty();
        party.id = Ids.next();
        party.sessionId = session;
        party.memberId = member;
        party.mentor = mentor;
        return party;
    }
}
