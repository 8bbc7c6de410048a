package academy.praxis.community.moderation;

import academy.praxis.kit.problem.ProblemException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * What there is to decide, or was decided, about one text; each change gives the next version. Nothing in it says whose the text is.
 *
 * @param hidden whether the text is to be out of sight
 * @param heldFor why a rule held it; {@code null} when none did
 * @param reports how many members reported it
 * @param action what was decided; {@code null} before
 * @param decidedBy the moderator; {@code null} before, for what happened by itself, and when they were erased
 * @param reason why, for the author
 * @param suspendedUntil until when its author may not write in the space; {@code null} for not
 * @param appeal the author's words; {@code null} when there are none
 * @param upheld what became of the appeal; {@code null} before it is decided
 */
record Case(
        Target target,
        long version,
        CaseStatus status,
        boolean hidden,
        String heldFor,
        int reports,
        CaseAction action,
        UUID decidedBy,
        String reason,
        Instant decidedAt,
        Instant suspendedUntil,
        String appeal,
        Boolean upheld,
        Instant openedAt,
        Instant changedAt) {

    /** Of a text that nobody said anything about. */
    static Case open(Target target) {
        Instant now = now();
        return new Case(
                target, 1, CaseStatus.WAITING, false, null, 0, null, null, null, null, null, null, null, now, now);
    }

    UUID id() {
        return target.id();
    }

    /** Whether its author may know of it: not that somebody reported a text about which nothing was done. */
    boolean concernsAuthor() {
        return hidden || heldFor != null || appeal != null || action == CaseAction.WARN || action == CaseAction.HIDE;
    }

    /** A rule found something in it: a moderator looks at it before others see it. */
    Case hold(String why) {
        return next(CaseStatus.WAITING, true, why, reports, action, decidedBy, reason, decidedAt, suspendedUntil);
    }

    /**
     * With so many reports. From {@code hideAfter} on it is out of sight until a moderator decides; not any more once one has.
     */
    Case reported(int count, int hideAfter) {
        if (count <= reports) {
            return this;
        }
        boolean hides = action == null && count >= hideAfter;
        CaseStatus open = status == CaseStatus.DECIDED && !hidden ? CaseStatus.WAITING : status;
        return next(open, hidden || hides, heldFor, count, action, decidedBy, reason, decidedAt, suspendedUntil);
    }

    Case decide(CaseDecision decision, UUID moderator) {
        if (status != CaseStatus.WAITING && status != CaseStatus.DECIDED) {
            throw ProblemException.conflict("The author appealed: that is decided now.");
        }
        if (decision.action() == CaseAction.DISMISS && decision.suspendUntil() != null) {
            throw ProblemException.invalid("suspendUntil", "does not go with a dismissal");
        }
        return next(
                CaseStatus.DECIDED,
                decision.action() == CaseAction.HIDE,
                null,
                reports,
                decision.action(),
                moderator,
                decision.reason(),
                now(),
                decision.suspendUntil());
    }

    /** Once, against what hides the text, warns or suspends its author; also when that happened by itself. */
    Case appeal(String words) {
        boolean burdens = hidden || action == CaseAction.WARN || suspendedUntil != null;
        if (!burdens || appeal != null) {
            throw ProblemException.conflict(
                    appeal == null ? "There is nothing to appeal against." : "You have appealed already.");
        }
        return new Case(
                target,
                version + 1,
                CaseStatus.APPEALED,
                hidden,
                heldFor,
                reports,
                action,
                decidedBy,
                reason,
                decidedAt,
                suspendedUntil,
                words,
                null,
                openedAt,
                now());
    }

    /** Somebody else than who decided looks at it again; an upheld appeal takes everything back. */
    Case decideAppeal(AppealDecision decision, UUID moderator) {
        if (status != CaseStatus.APPEALED) {
            throw ProblemException.conflict("There is no appeal to decide.");
        }
        if (moderator.equals(decidedBy)) {
            throw ProblemException.forbidden("An appeal is decided by somebody else than who decided before.");
        }
        boolean taken = decision.upheld();
        return new Case(
                target,
                version + 1,
                CaseStatus.CLOSED,
                hidden && !taken,
                taken ? null : heldFor,
                reports,
                taken ? CaseAction.DISMISS : action,
                moderator,
                decision.reason(),
                now(),
                taken ? null : suspendedUntil,
                appeal,
                taken,
                openedAt,
                now());
    }

    /** The author is gone, or the text: what they said against a decision goes too, and is not decided any more. */
    Case forgetAppeal() {
        return appeal == null
                ? this
                : new Case(
                        target,
                        version + 1,
                        status == CaseStatus.APPEALED ? beforeAppeal() : status,
                        hidden,
                        heldFor,
                        reports,
                        action,
                        decidedBy,
                        reason,
                        decidedAt,
                        suspendedUntil,
                        null,
                        upheld,
                        openedAt,
                        now());
    }

    /** What happened by itself still waits for a moderator. */
    private CaseStatus beforeAppeal() {
        return action == null ? CaseStatus.WAITING : CaseStatus.DECIDED;
    }

    private Case next(
            CaseStatus newStatus,
            boolean newHidden,
            String newHeldFor,
            int newReports,
            CaseAction newAction,
            UUID newDecidedBy,
            String newReason,
            Instant newDecidedAt,
            Instant newSuspension) {
        return new Case(
                target,
                version + 1,
                newStatus,
                newHidden,
                newHeldFor,
                newReports,
                newAction,
                newDecidedBy,
                newReason,
                newDecidedAt,
                newSuspension,
                appeal,
                upheld,
                openedAt,
                now());
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
