package academy.praxis.community.swap;

import academy.praxis.kit.precondition.Versioned;
import academy.praxis.kit.problem.ProblemException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An exchange of two members as it stands at one version; each change gives the next one.
 *
 * @param taskId the task of the work that it is about; {@code null} when it is about a tag, and once who offers it was erased
 * @param tag {@code null} when it is about a task, and once who offers it was erased
 * @param canShow what who offers it can show; {@code null} once they were erased
 * @param wantsToLearn what they want to learn; {@code null} once they were erased
 * @param spaceId where the write-up may go, and whose readers see an offer that is made to nobody in particular
 * @param offererId {@code null} once they were erased
 * @param askedId to whom alone it is offered; {@code null} for everybody
 * @param partnerId who accepted; {@code null} before, and once they were erased
 * @param reason why it was stopped; {@code null} when it was not
 * @param actorId who changed something last; {@code null} when nobody did it, and once they were erased
 * @param activeAt when one of the two did something last
 * @param remindedStep the last step of which somebody was reminded; 0 for none
 */
record Swap(
        UUID id,
        long version,
        SwapStatus status,
        String taskId,
        String tag,
        String canShow,
        String wantsToLearn,
        UUID spaceId,
        UUID offererId,
        UUID askedId,
        UUID partnerId,
        List<Answer> answers,
        String reason,
        UUID actorId,
        Instant createdAt,
        Instant expiresAt,
        Instant activeAt,
        int remindedStep)
        implements Versioned {
    /** How many steps there are: agree on a time, show, what surprised me, what I will try, what happened after two weeks. */
    static final int STEPS = 5;

    static Swap offer(UUID id, NewSwap wish, UUID by, Instant now, Instant until) {
        return new Swap(
                id,
                1,
                SwapStatus.OPEN,
                wish.taskId(),
                wish.tag(),
                wish.iCanShow(),
                wish.iWantToLearn(),
                wish.spaceId(),
                by,
                wish.askedId(),
                null,
                List.of(),
                null,
                by,
                now,
                until,
                now,
                0);
    }

    /** Whose it is: who offers it, and who accepted or alone was asked. */
    List<UUID> people() {
        return Stream.of(offererId, partnerId == null ? askedId : partnerId)
                .filter(Objects::nonNull)
                .toList();
    }

    boolean isOf(UUID memberId) {
        return people().contains(memberId);
    }

    /** The other of the two; {@code null} when there is none, or none any more. */
    UUID other(UUID memberId) {
        return people().stream()
                .filter(one -> !one.equals(memberId))
                .findFirst()
                .orElse(null);
    }

    boolean isOpen(Instant now) {
        return status == SwapStatus.OPEN && now.isBefore(expiresAt);
    }

    /** Whether everybody who reads its space may see it. */
    boolean isForAll(Instant now) {
        return isOpen(now) && askedId == null;
    }

    Swap accept(UUID by, Instant now) {
        if (!isOpen(now)) {
            throw ProblemException.conflict("This offer is no longer open.");
        }
        return copy(SwapStatus.PAIRED, by, answers, null, by, now);
    }

    Swap decline(UUID by, Instant now) {
        if (!isOpen(now)) {
            throw ProblemException.conflict("This offer is no longer open.");
        }
        if (!by.equals(askedId)) {
            throw ProblemException.forbidden("Only who was asked declines.");
        }
        return copy(SwapStatus.DECLINED, null, answers, null, by, now);
    }

    Swap withdraw(UUID by, Instant now) {
        if (!by.equals(offererId)) {
            throw ProblemException.forbidden("Only who offers takes it back.");
        }
        if (!isOpen(now)) {
            throw ProblemException.conflict("This offer is no longer open.");
        }
        return copy(SwapStatus.WITHDRAWN, null, answers, null, by, now);
    }

    Swap expire(Instant now) {
        return status == SwapStatus.OPEN && !isOpen(now)
                ? copy(SwapStatus.EXPIRED, null, answers, null, null, now)
                : this;
    }

    Swap stop(UUID by, String why, Instant now) {
        if (status != SwapStatus.PAIRED) {
            throw ProblemException.conflict("This swap is not under way.");
        }
        return copy(SwapStatus.STOPPED, partnerId, answers, why, by, now);
    }

    /** With this answer in the place of the one before. */
    Swap answer(Answer answer, Instant now) {
        if (status != SwapStatus.PAIRED && status != SwapStatus.DONE) {
            throw ProblemException.conflict("This swap is not under way.");
        }
        if (answer.step() > step()) {
            throw ProblemException.conflict("Step " + step() + " comes first: it is done when both answered.");
        }
        List<Answer> all = new ArrayList<>(answers);
        all.removeIf(one -> one.step() == answer.step() && one.byId().equals(answer.byId()));
        all.add(answer);
        Swap answered = copy(status, partnerId, List.copyOf(all), null, answer.byId(), now);
        return answered.step() > STEPS
                ? copy(SwapStatus.DONE, partnerId, answered.answers, null, answer.byId(), now)
                : answered;
    }

    /** The step that is to be done now, from 1; one more than there are when all are done. */
    int step() {
        return IntStream.rangeClosed(1, STEPS)
                .filter(step ->
                        answers.stream().filter(answer -> answer.step() == step).count() < 2)
                .findFirst()
                .orElse(STEPS + 1);
    }

    Optional<Answer> answerOf(UUID memberId, int step) {
        return answers.stream()
                .filter(answer -> answer.step() == step && answer.byId().equals(memberId))
                .findFirst();
    }

    /** Those of the two for whom the present step waits. */
    List<UUID> awaited() {
        return people().stream().filter(one -> answerOf(one, step()).isEmpty()).toList();
    }

    /** As before, and somebody was reminded of the present step. It is no version of its own: nothing that anybody sees changed. */
    Swap remind() {
        return new Swap(
                id,
                version,
                status,
                taskId,
                tag,
                canShow,
                wantsToLearn,
                spaceId,
                offererId,
                askedId,
                partnerId,
                answers,
                reason,
                actorId,
                createdAt,
                expiresAt,
                activeAt,
                step());
    }

    /** Without this member and their words; what was under way is over. */
    Swap forget(UUID memberId) {
        boolean offerer = memberId.equals(offererId);
        SwapStatus next =
                switch (status) {
                    case OPEN -> offerer ? SwapStatus.WITHDRAWN : SwapStatus.DECLINED;
                    case PAIRED -> SwapStatus.STOPPED;
                    default -> status;
                };
        return new Swap(
                id,
                version + 1,
                next,
                offerer ? null : taskId,
                offerer ? null : tag,
                offerer ? null : canShow,
                offerer ? null : wantsToLearn,
                spaceId,
                without(memberId, offererId),
                without(memberId, askedId),
                without(memberId, partnerId),
                answers.stream()
                        .filter(answer -> !answer.byId().equals(memberId))
                        .toList(),
                memberId.equals(actorId) ? null : reason,
                without(memberId, actorId),
                createdAt,
                expiresAt,
                activeAt,
                remindedStep);
    }

    private static UUID without(UUID memberId, UUID one) {
        return memberId.equals(one) ? null : one;
    }

    private Swap copy(SwapStatus next, UUID partner, List<Answer> said, String why, UUID by, Instant now) {
        return new Swap(
                id,
                version + 1,
                next,
                taskId,
                tag,
                canShow,
                wantsToLearn,
                spaceId,
                offererId,
                askedId,
                partner,
                said,
                why,
                by,
                createdAt,
                expiresAt,
                now,
                remindedStep);
    }

    /** Nothing that a log could give away. */
    @Override
    public String toString() {
        return "Swap";
    }
}
