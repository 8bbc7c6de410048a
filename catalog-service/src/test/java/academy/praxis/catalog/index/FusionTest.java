package academy.praxis.catalog.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FusionTest {
    @Test
    void scoresAreThoseOfThePaper() {
        List<Map.Entry<String, Double>> ranking = new Fusion<String>()
                .add(List.of("a", "b", "c"), 1)
                .add(List.of("b", "d"), 1)
                .ranking();

        assertEquals(
                List.of("b", "a", "d", "c"),
                ranking.stream().map(Map.Entry::getKey).toList());
        assertEquals(1 / 62.0 + 1 / 61.0, ranking.get(0).getValue(), 1e-12);
        assertEquals(1 / 63.0, ranking.get(3).getValue(), 1e-12);
    }

    @Test
    void equalsKeepTheirOwnOrder() {
        List<Map.Entry<String, Double>> ranking =
                new Fusion<String>().add(List.of("z"), 1).add(List.of("a"), 1).ranking();

        assertEquals("a", ranking.get(0).getKey());
    }
}
