package academy.praxis.mentoring.chemistry;

import academy.praxis.mentoring.candidate.MatchReason;
import java.util.List;
import java.util.UUID;

/**
 * A first talk to be asked for.
 *
 * @param roundId the match round that it is of; {@code null} when a mentee asked
 * @param score how well the two fit, 0 to 1
 * @param reasons why these two
 */
public record NewTalk(
        UUID roundId, UUID requestId, UUID menteeId, UUID coachId, double score, List<MatchReason> reasons) {}
