package academy.praxis.performance.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import academy.praxis.performance.outcome.Cadence;
import academy.praxis.performance.outcome.Outcomes;
import academy.praxis.performance.outcome.UnitOfAnalysis;
import org.junit.jupiter.api.Test;

class OutcomePageFiguresTest {
    @Test
    void figuresOfTeamsAreExact() {
        OutcomePage.Figures figures = figures(UnitOfAnalysis.TEAM, 2);

        assertEquals(17.3456, figures.value());
        assertEquals(17.3456, figures.mean());
    }

    @Test
    void figuresOfPersonsHaveTwoDigits() {
        OutcomePage.Figures figures = figures(UnitOfAnalysis.MEMBER, 5);

        assertEquals(17, figures.value());
        assertEquals(17, figures.mean());
    }

    @Test
    void figuresOfFewPersonsAreNotShown() {
        OutcomePage.Figures figures = figures(UnitOfAnalysis.MEMBER, 4);

        assertNull(figures.value());
        assertNull(figures.mean());
    }

    private static OutcomePage.Figures figures(UnitOfAnalysis unit, int units) {
        Outcomes.Outline outcome = new Outcomes.Outline(
                DrawnStudy.id(1),
                "Title",
                "Why",
                DrawnStudy.id(2),
                null,
                new DrawnStudy().plan().metric(),
                unit,
                Cadence.WEEKLY,
                "",
                0);
        return OutcomePageService.figures(outcome, new Outcomes.PeriodFigures(DrawnStudy.FIRST, units, 17.3456, null));
    }
}
