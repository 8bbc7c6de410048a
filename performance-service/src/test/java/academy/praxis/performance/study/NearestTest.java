package academy.praxis.performance.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.performance.outcome.Cadence;
import academy.praxis.performance.outcome.Measured;
import academy.praxis.performance.outcome.UnitOfAnalysis;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NearestTest {
    private static final UUID TREATED = DrawnStudy.id(0);

    @Test
    void theNearestIsAlikeInLevelAndTrendNotInWhatCameAfter() {
        Measured measured = measured(
                new double[] {10, 11, 12, 13, 0, 0},
                new double[] {10, 11, 12, 13, 90, 90},
                new double[] {13, 12, 11, 10, 0, 0},
                new double[] {30, 31, 32, 33, 0, 0});

        List<Nearest.Match> matches = new Nearest(measured, 4).of(List.of(TREATED), 3);

        assertEquals(3, matches.size());
        assertEquals(DrawnStudy.id(1), matches.get(0).unitId());
        assertEquals(0, matches.get(0).distance(), 1e-9);
        assertTrue(matches.get(1).distance() > 1);
    }

    @Test
    void nobodyIsTakenTwiceAndWhoHasTooFewValuesNotAtAll() {
        double no = Double.NaN;
        Measured measured = measured(
                new double[] {10, 11, 12, 13},
                new double[] {10, 11, 12, 13.1},
                new double[] {11, 12, 13, 14},
                new double[] {10, no, no, 13});

        List<Nearest.Match> matches = new Nearest(measured, 4).of(List.of(TREATED, DrawnStudy.id(1)), 2);

        assertEquals(
                List.of(DrawnStudy.id(2)),
                matches.stream().map(Nearest.Match::unitId).toList());
        assertEquals(TREATED, matches.get(0).like());
    }

    @Test
    void ofMembersItIsNotSaidHowFarApartTheyAre() {
        MatchQuestion question = new MatchQuestion(TREATED, List.of(TREATED), LocalDate.of(2026, 1, 5), 2);
        List<Nearest.Match> matches = List.of(new Nearest.Match(DrawnStudy.id(1), TREATED, 0.1));

        MatchProposal members = MatchProposal.of(question, UnitOfAnalysis.MEMBER, matches, Map.of());
        MatchProposal teams = MatchProposal.of(question, UnitOfAnalysis.TEAM, matches, Map.of());

        assertNull(members.matches().get(0).distance());
        assertTrue(members.matches().get(0).near());
        assertEquals(0.1, teams.matches().get(0).distance());
    }

    private static Measured measured(double[]... rows) {
        return new Measured(
                IntStream.range(0, rows.length).mapToObj(DrawnStudy::id).toList(),
                IntStream.range(0, rows[0].length)
                        .mapToObj(t -> DrawnStudy.FIRST.plus(t, Cadence.WEEKLY))
                        .toList(),
                rows,
                rows);
    }
}
