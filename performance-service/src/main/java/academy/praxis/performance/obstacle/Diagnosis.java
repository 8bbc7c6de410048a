package academy.praxis.performance.obstacle;

import academy.praxis.kit.problem.ProblemException;
import java.util.List;
import java.util.Locale;

/**
 * Finds why work does not go as it should by a few plain questions, in the order of Mager &amp; Pipe ("Analyzing Performance Problems",
 * third edition, 1997): whether it matters at all, then what is quickest to put right (expectations, feedback, resources), then consequences,
 * and only then the person, beginning with "could they do it if their life depended on it?". The six causes are Gilbert's.
 */
final class Diagnosis {
    /** Nobody is asked more. */
    static final int MOST_QUESTIONS = Question.values().length;

    private Diagnosis() {}

    /** Where the diagnosis is: one of the two is {@code null}. */
    record State(Question next, Finding finding) {}

    /**
     * What comes after these answers.
     *
     * @throws ProblemException 400 when they are not answers to the questions in their order
     */
    static State after(List<Answered> answers) {
        State state = new State(Question.WORTH_IT, null);
        for (int i = 0; i < answers.size(); i++) {
            Answered answered = answers.get(i);
            if (answered.question() != state.next()) {
                throw ProblemException.invalid(
                        "answers[" + i + "].question",
                        state.next() == null
                                ? "is not asked any more: the answers before say enough"
                                : "is not what is asked here, which is " + kebab(state.next()));
            }
            state = next(answered.question(), answered.answer());
        }
        return state;
    }

    private static State next(Question question, Answer answer) {
        boolean yes = answer == Answer.YES;
        boolean no = answer == Answer.NO;
        return switch (question) {
            case WORTH_IT ->
                no
                        ? new State(null, new Finding(Finding.Kind.NOT_WORTH_IT, null, question))
                        : ask(Question.EXPECTATIONS);
            case EXPECTATIONS -> no ? found(Cause.EXPECTATIONS_FEEDBACK, question) : ask(Question.FEEDBACK);
            case FEEDBACK -> no ? found(Cause.EXPECTATIONS_FEEDBACK, question) : ask(Question.RESOURCES);
            case RESOURCES -> no ? found(Cause.TOOLS_RESOURCES, question) : ask(Question.PUNISHING);
            case PUNISHING -> yes ? found(Cause.INCENTIVES, question) : ask(Question.OTHER_WAY);
            case OTHER_WAY -> yes ? found(Cause.INCENTIVES, question) : ask(Question.IF_LIFE_DEPENDED);
            case IF_LIFE_DEPENDED -> ask(no ? Question.ABLE_TO_LEARN : Question.TOO_MUCH);
            case ABLE_TO_LEARN -> found(no ? Cause.CAPACITY : Cause.KNOWLEDGE_SKILL, question);
            case TOO_MUCH -> yes ? found(Cause.CAPACITY, question) : ask(Question.WANT_TO);
            case WANT_TO ->
                no
                        ? found(Cause.MOTIVES, question)
                        : new State(null, new Finding(Finding.Kind.NOT_FOUND, null, question));
        };
    }

    private static State ask(Question question) {
        return new State(question, null);
    }

    private static State found(Cause cause, Question because) {
        return new State(null, new Finding(Finding.Kind.CAUSE, cause, because));
    }

    private static String kebab(Question question) {
        return question.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
