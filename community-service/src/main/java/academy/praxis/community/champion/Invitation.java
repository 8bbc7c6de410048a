package academy.praxis.community.champion;

import academy.praxis.kit.precondition.Versioned;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * That a manager invites a champion to something. There is one place for each member and thing, which a later invitation takes over.
 *
 * @param memberId who is invited; {@code null} once withdrawn
 * @param byId the manager; {@code null} once withdrawn, and when that one left
 * @param note the manager's words; {@code null} once withdrawn
 * @param answeredAt {@code null} until it is answered
 */
record Invitation(
        UUID id,
        long version,
        UUID memberId,
        InvitedAs as,
        UUID byId,
        String note,
        InvitationStatus status,
        Instant sentAt,
        Instant answeredAt)
        implements Versioned {

    /** How long nobody is invited to the same again. */
    static final Duration PAUSE = Duration.ofDays(90);

    /** @param mark what tells the member from all others and names nobody, so that a place that is left tells nothing */
    static UUID id(String mark, InvitedAs as) {
        return UUID.nameUUIDFromBytes((mark + "/" + as).getBytes(StandardCharsets.UTF_8));
    }

    static Invitation send(UUID id, UUID memberId, InvitedAs as, UUID byId, String note, Instant now) {
        return new Invitation(id, 1, memberId, as, byId, note, InvitationStatus.SENT, now, null);
    }

    /** In the same place, later. */
    Invitation again(Invitation next) {
        return new Invitation(
                id, version + 1, next.memberId, as, next.byId, next.note, InvitationStatus.SENT, next.sentAt, null);
    }

    /** Whether the member may be invited to the same again. */
    boolean isOver(Instant now) {
        return status == InvitationStatus.WITHDRAWN || !now.isBefore(sentAt.plus(PAUSE));
    }

    Invitation answer(boolean accepted, Instant now) {
        return new Invitation(
                id,
                version + 1,
                memberId,
                as,
                byId,
                note,
                accepted ? InvitationStatus.ACCEPTED : InvitationStatus.DECLINED,
                sentAt,
                now);
    }

    /** Its place, with nobody in it. */
    Invitation withdraw() {
        return new Invitation(id, version + 1, null, as, null, null, InvitationStatus.WITHDRAWN, sentAt, answeredAt);
    }

    /** Nothing that a log could give away. */
    @Override
    public String toString() {
        return "Invitation";
    }
}
