package academy.praxis.performance.exemplar;

import academy.praxis.performance.language.Texts;
import academy.praxis.performance.work.PracticeCard;
import academy.praxis.performance.work.TaskCard;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What to ask an exemplar: about single cases and what they saw and did in them, not what they think makes a good performer (Flanagan 1954, "The
 * critical incident technique"; Klein, Calderwood &amp; MacGregor 1989, "Critical decision method").
 *
 * @param task its name
 * @param minutes how long it takes
 * @param before what to say before
 * @param known what was seen already, to be looked for
 */
record InterviewGuide(
        UUID taskId, String task, int minutes, String before, List<Part> parts, List<String> known, String after) {
    private static final int MINUTES = 45;
    private static final int PARTS = 5;
    private static final int QUESTIONS = 3;

    /** @param title what it is about */
    @Schema(name = "InterviewPart")
    record Part(String title, List<String> questions) {}

    static InterviewGuide of(TaskCard task, List<PracticeCard> practices, Texts texts) {
        List<Part> parts = IntStream.rangeClosed(1, PARTS)
                .mapToObj(part -> new Part(
                        texts.get("part." + part),
                        IntStream.rangeClosed(1, QUESTIONS)
                                .mapToObj(question -> texts.get("question." + part + "." + question)
                                        .replace("{task}", task.name()))
                                .toList()))
                .toList();
        return new InterviewGuide(
                task.id(),
                task.name(),
                MINUTES,
                texts.get("before"),
                parts,
                practices.stream().map(PracticeCard::what).toList(),
                texts.get("after"));
    }
}
