package academy.praxis.mentoring.pairing;

import academy.praxis.mentoring.candidate.MatchReason;
import java.util.List;
import java.util.UUID;

/**
 * A mentee of a pairing to be proposed.
 *
 * @param requestId the request that it answers
 * @param score how well the two fit, 0 to 1
 * @param reasons why, for both
 */
public record ProposedMentee(UUID menteeId, UUID requestId, double score, List<MatchReason> reasons) {}
