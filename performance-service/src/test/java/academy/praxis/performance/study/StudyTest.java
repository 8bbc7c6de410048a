package academy.praxis.performance.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.kit.problem.ProblemException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StudyTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 30);
    private static final UUID GRACE = DrawnStudy.id(2000);

    @Test
    void whoseLotsWereDrawnIsKeptWhenItIsGivenUpAndNeverTakenUpAgain() {
        Study study = Study.draft(byLot(10, MONDAY), List.of(), 7, GRACE);

        assertTrue(study.discard());

        assertEquals(StudyStatus.DISCARDED, study.status);
        assertFalse(study.status.isFixed());
        assertThrows(ProblemException.class, study::discard);
        assertThrows(ProblemException.class, study::mustBeFixed);
        assertThrows(ProblemException.class, () -> study.edit(byLot(10, MONDAY), List.of()));
        assertThrows(ProblemException.class, () -> study.freeze(new DrawnStudy().plan(), "", false, GRACE));
    }

    @Test
    void forWhichNoLotsWereEverDrawnLeavesNoTrace() {
        assertFalse(Study.draft(chosen(), List.of(), 7, GRACE).discard());
    }

    @Test
    void isDrawnAnewByOtherCandidatesNotByAnotherDayOrTheirOrder() {
        Study study = Study.draft(byLot(10, MONDAY), List.of(), 7, GRACE);
        StudyContent content = byLot(10, MONDAY.plusWeeks(1));
        StudyContent reversed = content(
                Design.RANDOMISED_WAITLIST,
                content.candidateUnitIds().stream()
                        .sorted((a, b) -> b.compareTo(a))
                        .toList(),
                content.startDates());

        study.edit(content, List.of());
        study.edit(reversed, List.of());
        assertEquals(0, study.redrawn);
        study.edit(byLot(9, MONDAY), List.of());
        assertEquals(1, study.redrawn);
        study.edit(byLot(10, MONDAY), List.of());
        assertEquals(2, study.redrawn);
        study.edit(chosen(), List.of());
        assertEquals(3, study.redrawn);
        study.edit(chosen(), List.of());
        assertEquals(3, study.redrawn);
        assertTrue(study.discard());
    }

    private static StudyContent byLot(int candidates, LocalDate start) {
        return content(
                Design.RANDOMISED_WAITLIST,
                IntStream.range(0, candidates).mapToObj(DrawnStudy::id).toList(),
                List.of(start));
    }

    private static StudyContent chosen() {
        return content(Design.MATCHED_COMPARISON, List.of(), List.of());
    }

    private static StudyContent content(Design design, List<UUID> candidates, List<LocalDate> starts) {
        return new StudyContent(
                DrawnStudy.id(1000),
                "A study",
                design,
                null,
                12,
                candidates,
                starts,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null);
    }
}
