package academy.praxis.community.erasure;

import academy.praxis.community.member.TextChoice;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * The erasure of a member.
 *
 * @param memberId {@code null} once it is done
 * @param startsAt when it begins, or began
 * @param dueAt when somebody is to work on it, or may, because who did has not been heard of since
 * @param progress {@code null} before it begins and once it is done
 * @param erased how much of each part went so far
 * @param finishedAt {@code null} before
 */
record Erasure(
        String mark,
        UUID memberId,
        ErasureState state,
        TextChoice texts,
        Instant askedAt,
        Instant startsAt,
        Instant dueAt,
        Progress progress,
        Map<String, Integer> erased,
        Instant finishedAt) {

    boolean isRunning() {
        return state == ErasureState.RUNNING;
    }

    /** Nothing that a log could give away. */
    @Override
    public String toString() {
        return "Erasure";
    }
}
