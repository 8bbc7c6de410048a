package academy.praxis.performance.obstacle;

import academy.praxis.kit.precondition.Versioned;
import academy.praxis.performance.language.Texts;
import java.util.List;

/**
 * Where the diagnosis of an obstacle is, in the language asked for.
 *
 * @param version the obstacle's
 * @param answers what was answered
 * @param next what is asked now; absent once there is a finding
 * @param finding what it came to; absent while something is asked
 */
record DiagnosisView(long version, List<AnsweredView> answers, QuestionView next, FindingView finding)
        implements Versioned {

    /** @param text the question in words */
    record AnsweredView(Question question, String text, Answer answer) {}

    /**
     * @param text the question in words
     * @param help how to tell
     */
    record QuestionView(Question question, String text, String help) {}

    /**
     * @param cause absent where none was found
     * @param name what the cause is called
     * @param reason why this is the cause: which answer said so
     * @param then what happens now
     * @param overruled whether a person said what the cause is; why is among the obstacle's steps
     */
    record FindingView(Finding.Kind kind, Cause cause, String name, String reason, String then, boolean overruled) {}

    static DiagnosisView of(Obstacle obstacle, Texts texts) {
        Question next = obstacle.finding == null && !obstacle.overruled
                ? Diagnosis.after(obstacle.answers).next()
                : null;
        return new DiagnosisView(
                obstacle.version,
                obstacle.answers.stream()
                        .map(answered -> new AnsweredView(
                                answered.question(),
                                texts.get("question." + answered.question().name()),
                                answered.answer()))
                        .toList(),
                next == null
                        ? null
                        : new QuestionView(
                                next, texts.get("question." + next.name()), texts.get("help." + next.name())),
                finding(obstacle, texts));
    }

    private static FindingView finding(Obstacle obstacle, Texts texts) {
        if (obstacle.overruled) {
            return new FindingView(
                    Finding.Kind.CAUSE,
                    obstacle.cause,
                    texts.get("cause." + obstacle.cause.name()),
                    texts.get("reason.overruled"),
                    texts.get("then." + obstacle.cause.name()),
                    true);
        }
        Finding found = obstacle.finding;
        if (found == null) {
            return null;
        }
        String what =
                found.cause() == null ? found.kind().name() : found.cause().name();
        return new FindingView(
                found.kind(),
                found.cause(),
                found.cause() == null ? null : texts.get("cause." + what),
                texts.get("reason." + reason(found)),
                texts.get("then." + what),
                false);
    }

    private static String reason(Finding found) {
        if (found.kind() == Finding.Kind.NOT_FOUND) {
            return found.kind().name();
        }
        // One question, and either answer to it is a cause.
        return found.because() == Question.ABLE_TO_LEARN && found.cause() == Cause.CAPACITY
                ? "NOT_ABLE_TO_LEARN"
                : found.because().name();
    }
}
