package academy.praxis.local.api;

/** The API did not do what was asked. */
public final class UnexpectedAnswerException extends RuntimeException {

    private final transient Answer answer;

    UnexpectedAnswerException(Answer answer) {
        super(answer.request() + " was answered with " + answer.status()
                + (answer.problem().isEmpty() ? "" : " (" + answer.problem() + ")"));
        this.answer = answer;
    }

    /** What came instead. */
    public Answer answer() {
        return answer;
    }
}
