package academy.praxis.mentoring.session;

import academy.praxis.kit.id.Ids;
import academy.praxis.mentoring.pairing.PairingCard;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** A session of a pairing. */
@Entity
@Table(name = "pairing_session")
class PairingSession {
    @Id
    UUID id;

    @Version
    long version;

    @Column(name = "pairing_id")
    UUID pairingId;

    @Column(name = "round_id")
    UUID roundId;

    @Column(name = "mentor_id")
    UUID mentorId;

    String title;
    String place;
    String link;
    String agenda;
    int minutes;

    @Enumerated(EnumType.STRING)
    SessionStatus status;

    @Column(name = "starts_at")
    Instant startsAt;

    @Column(name = "ends_at")
    Instant endsAt;

    /** Who offered the times that are open; nobody when none is. */
    @Column(name = "offered_by")
    UUID offeredBy;

    /** How long it would take at the offered times. */
    @Column(name = "offered_minutes")
    Integer offeredMinutes;

    @Column(name = "actual_minutes")
    Integer actualMinutes;

    @Enumerated(EnumType.STRING)
    @Column(name = "missed_by")
    MissedBy missedBy;

    /** When somebody first said whether it was held. */
    @Column(name = "outcome_at")
    Instant outcomeAt;

    /** Of the invitations (RFC 5545, section 3.8.7.4): rises with each change that a calendar must learn of. */
    int sequence;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    static PairingSession proposed(PairingCard pairing, UUID by, SessionDetails details, int minutes, Instant now) {
        PairingSession session = new PairingSession();
        session.id = Ids.next();
        session.pairingId = pairing.id();
        session.roundId = pairing.roundId();
        session.mentorId = pairing.mentorId();
        session.describe(details);
        session.minutes = minutes;
        session.status = SessionStatus.PROPOSED;
        session.offeredBy = by;
        session.offeredMinutes = minutes;
        session.createdAt = now;
        session.updatedAt = now;
        return session;
    }

    /** Whether a calendar shows any of it. */
    boolean describe(SessionDetails details) {
        boolean shown = !Objects.equals(title, details.title())
                || !Objects.equals(place, details.place())
                || !Objects.equals(link, details.link());
        title = details.title();
        place = details.place();
        link = details.link();
        agenda = details.agenda();
        return shown;
    }

    void agreeOn(Instant start, Instant now) {
        sequence += status == SessionStatus.SCHEDULED ? 1 : 0;
        status = SessionStatus.SCHEDULED;
        startsAt = start;
        minutes = offeredMinutes;
        endsAt = start.plus(Duration.ofMinutes(minutes));
        takeOfferBack(now);
    }

    void takeOfferBack(Instant now) {
        offeredBy = null;
        offeredMinutes = null;
        updatedAt = now;
    }

    void cancel(Instant now) {
        status = SessionStatus.CANCELLED;
        sequence++;
        takeOfferBack(now);
    }

    /** Said to have been held or missed; the first time counts, however often it is corrected. */
    void said(Instant now) {
        outcomeAt = outcomeAt == null ? now : outcomeAt;
        takeOfferBack(now);
    }

    boolean isOpen() {
        return status == SessionStatus.PROPOSED || status == SessionStatus.SCHEDULED;
    }

    boolean hasBegun(Instant now) {
        return startsAt != null && !startsAt.isAfter(now);
    }

    /** Whether it may still take place at a time that is to come. */
    boolean isToCome(Instant now) {
        return isOpen() && !hasBegun(now);
    }
}
