package academy.praxis.catalog.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchesTest {
    @Test
    void fourChangedWordsAreNotShownAndFiveAre() {
        assertFalse(Batches.areDue(4));
        assertTrue(Batches.areDue(5));
    }

    @Test
    void ofFewerThanFiveMembersNothingIsShown() {
        assertEquals(Tally.NONE, Batches.shown(new Tally(4, 4)));
        assertEquals(0, Batches.members(Tally.NONE));
        assertNull(Batches.share(Tally.NONE));
    }

    @ParameterizedTest
    @CsvSource({
        "5,5,5,1",
        "5,4,5,0.75",
        "5,3,5,0.5",
        "5,2,5,0.5",
        "9,1,5,0",
        "19,10,15,0.5",
        "24,5,20,0.2",
        "27,27,25,1"
    })
    void membersAreRoundedDownToFiveAndSharesToQuartersOrTenths(int members, int helped, int told, double share) {
        Tally tally = new Tally(members, helped);

        assertEquals(told, Batches.members(tally));
        assertEquals(share, Batches.share(tally), 1e-12);
    }

    /** Whoever knows what all others said cannot always tell what the last one said. */
    @ParameterizedTest
    @CsvSource({"5,2", "7,3", "25,12", "40,23"})
    void thereAreNumbersThatTwoDifferentLastWordsGive(int members, int helpedOthers) {
        assertEquals(
                Batches.share(new Tally(members, helpedOthers)), Batches.share(new Tally(members, helpedOthers + 1)));
    }
}
