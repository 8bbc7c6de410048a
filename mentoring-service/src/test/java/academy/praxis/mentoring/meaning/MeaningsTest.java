package academy.praxis.mentoring.meaning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.mentoring.InTransaction;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MeaningsTest {
    private static final String CALM = "I help people to stay calm when somebody shouts at them.";
    private static final String DE_ESCALATE = "How do I de-escalate an aggressive conversation?";
    private static final String INVOICE = "Our invoices for medicines are paid too late.";

    @Inject
    Meanings meanings;

    @Inject
    SentenceModel model;

    @Test
    void textsOfALikeMeaningAreCloser() throws Throwable {
        Map<String, float[]> vectors = of(List.of(CALM, DE_ESCALATE, INVOICE));

        assertEquals(1, product(vectors.get(CALM), vectors.get(CALM)), 1e-5);
        assertTrue(product(vectors.get(CALM), vectors.get(DE_ESCALATE))
                > product(vectors.get(CALM), vectors.get(INVOICE)) + 0.1);
    }

    @Test
    void aVectorIsComputedOnceAndReadAfterwards() throws Throwable {
        String text = "Only once " + UUID.randomUUID();
        float[] first = of(List.of(text, text)).get(text);
        float[] marked = new float[first.length];
        marked[0] = 1;
        InTransaction.call(() -> Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "update text_meaning set vector = :vector where key = :key")
                        .setParameter("vector", bytes(marked))
                        .setParameter("key", model.key(text))
                        .executeUpdate()));

        assertArrayEquals(marked, of(List.of(text)).get(text));
    }

    @Test
    void nothingIsAskedAboutNothing() throws Throwable {
        assertEquals(Map.of(), of(List.of()));
    }

    private Map<String, float[]> of(List<String> texts) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() -> meanings.of(texts));
    }

    private static byte[] bytes(float[] vector) {
        java.nio.ByteBuffer bytes = java.nio.ByteBuffer.allocate(vector.length * Float.BYTES);
        bytes.asFloatBuffer().put(vector);
        return bytes.array();
    }

    private static double product(float[] one, float[] other) {
        double product = 0;
        for (int i = 0; i < one.length; i++) {
            product += one[i] * other[i];
        }
        return product;
    }
}
