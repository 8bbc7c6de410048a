package academy.praxis.kit.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {
    private static final PageRequest TWO = new PageRequest(2, null);

    @Test
    void pointsBehindItsLastRowWhenOneMoreWasFetched() {
        Page<Integer> page = Page.of(List.of(1, 2, 3), TWO, row -> row, Cursor::after);

        assertEquals(List.of(1, 2), page.items());
        assertEquals("2", Cursor.parse(page.next()).text(0));
    }

    @Test
    void isTheLastWhenNoMoreWereFetchedThanAskedFor() {
        assertNull(Page.of(List.of(1, 2), TWO, row -> row, Cursor::after).next());
    }
}
