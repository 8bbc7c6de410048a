package academy.praxis.mentoring.pairing;

import academy.praxis.mentoring.profile.MentoringKind;
import java.util.List;
import java.util.UUID;

/**
 * A pairing to be proposed to those concerned.
 *
 * @param roundId the match round that it is of; {@code null} when a mentee asked
 * @param mentees one, or more in a circle
 * @param smallest with fewer mentees a circle does not start; 1 otherwise
 */
public record ProposedPairing(
        UUID roundId, UUID mentorId, List<ProposedMentee> mentees, MentoringKind kind, int smallest) {}
