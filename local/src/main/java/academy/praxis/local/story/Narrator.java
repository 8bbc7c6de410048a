package academy.praxis.local.story;

import academy.praxis.local.academy.PraxisException;
import academy.praxis.local.api.Answer;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Tells the story step by step: what is asked, what came back, how long it took. */
final class Narrator {

    /** The first part of an id is enough to recognise it. */
    private static final String ID = "([0-9a-f]{8})(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private static final Duration BUS_PATIENCE = Duration.ofSeconds(30);

    private final PrintWriter out;
    private int step;
    private int requests;

    Narrator(PrintWriter out) {
        this.out = out;
    }

    int requests() {
        return requests;
    }

    void step(String what) {
        step++;
        out.printf("%n%2d  %s%n", step, what);
        out.flush();
    }

    void note(String text) {
        out.println("      " + text);
        out.flush();
    }

    /** Asks, prints and insists on the status. */
    Answer expect(int status, Supplier<Answer> request) {
        Instant began = Instant.now();
        Answer answer = request.get();
        requests++;
        print(answer, began);
        if (answer.status() != status) {
            throw new PraxisException("Step " + step + " is not as expected: " + answer.request()
                    + " should be answered with " + status + ", and was with " + answer.status()
                    + (answer.problem().isEmpty() ? "." : " (" + answer.problem() + ")."));
        }
        return answer;
    }

    /** Asks again and again until it is so, as what comes over the bus takes a moment. */
    Answer until(String what, Predicate<Answer> isSo, Supplier<Answer> request) {
        Instant began = Instant.now();
        while (true) {
            Answer answer = request.get();
            requests++;
            if (isSo.test(answer)) {
                print(answer, began);
                return answer;
            }
            if (Duration.between(began, Instant.now()).compareTo(BUS_PATIENCE) > 0) {
                print(answer, began);
                throw new PraxisException("Step " + step + " is not as expected: " + what + " did not happen within "
                        + BUS_PATIENCE.toSeconds() + " s.");
            }
            pause();
        }
    }

    /** Insists on something that an answer should say. */
    void check(boolean isSo, String what) {
        if (!isSo) {
            throw new PraxisException("Step " + step + " is not as expected: " + what + ".");
        }
    }

    private void print(Answer answer, Instant began) {
        out.printf(
                Locale.ROOT,
                "      %s  ->  %d in %d ms%n",
                answer.request().replaceAll(ID, "$1.."),
                answer.status(),
                Duration.between(began, Instant.now()).toMillis());
        out.flush();
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(20);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new PraxisException("Interrupted.", interrupted);
        }
    }
}
