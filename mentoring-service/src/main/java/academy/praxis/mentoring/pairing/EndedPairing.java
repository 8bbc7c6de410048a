package academy.praxis.mentoring.pairing;

import java.util.List;
import java.util.UUID;

/**
 * A proposal or pairing, or one mentee's part in a circle, that came to its end early.
 *
 * @param roundId {@code null} when a mentee had asked
 * @param mentees those who lost their mentor, with their requests
 * @param byMember who ended it; {@code null} when nobody answered
 */
public record EndedPairing(
        UUID pairingId, UUID roundId, UUID mentorId, List<ProposedMentee> mentees, EndReason why, UUID byMember) {}
