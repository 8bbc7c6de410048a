package academy.praxis.mentoring.pairing;

import academy.praxis.mentoring.profile.MentoringKind;
import java.util.List;
import java.util.UUID;

/**
 * A proposal or pairing, or one mentee's part in a circle, that came to its end early.
 *
 * @param roundId {@code null} when a mentee had asked
 * @param mentorAvailable whether the mentor would take somebody else now
 * @param looking the mentees who lost their mentor and did not end it themselves, with their requests, which are open again
 */
public record EndedPairing(
        UUID pairingId,
        UUID roundId,
        UUID mentorId,
        MentoringKind kind,
        boolean mentorAvailable,
        List<ProposedMentee> looking,
        EndReason why) {}
