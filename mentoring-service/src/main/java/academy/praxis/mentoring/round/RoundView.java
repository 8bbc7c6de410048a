package academy.praxis.mentoring.round;

import academy.praxis.kit.precondition.Versioned;
import academy.praxis.mentoring.candidate.MatchWords;
import academy.praxis.mentoring.matching.MatchMode;
import java.time.Instant;
import java.util.UUID;

/**
 * A round as managers see it.
 *
 * @param seed the one that was used, given or drawn
 * @param progress {@code null} unless it is being solved
 * @param failure why the job could not end; {@code null} unless it failed
 * @param summary what holds in every mode; {@code null} until it was solved
 */
record RoundView(
        UUID id,
        long version,
        RoundStatus status,
        RoundContent content,
        long seed,
        Progress progress,
        String failure,
        RoundSummary summary,
        MatchMode publishedMode,
        Instant publishedAt,
        UUID createdBy,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    /**
     * How far the job is.
     *
     * @param done of {@code todo}; both 0 when the stage cannot be counted
     */
    record Progress(String stage, long done, long todo) {}

    /** @param languages what a client asked for, as {@code Accept-Language} says it */
    static RoundView of(MatchRound round, RoundJson json, String languages) {
        return new RoundView(
                round.id,
                round.version,
                round.status,
                json.content(round),
                round.seed,
                round.status == RoundStatus.SOLVING ? new Progress(round.stage, round.done, round.todo) : null,
                round.failure,
                round.summary == null
                        ? null
                        : json.read(round.summary, RoundSummary.class).said(new MatchWords(languages)),
                round.publishedMode,
                round.publishedAt,
                round.createdBy,
                round.createdAt,
                round.updatedAt);
    }
}
