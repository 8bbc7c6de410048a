package academy.praxis.mentoring.meaning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.mentoring.Directory;
import academy.praxis.mentoring.InTransaction;
import academy.praxis.mentoring.Requests;
import academy.praxis.mentoring.profile.MentorOffers;
import academy.praxis.mentoring.request.MenteeRequests;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MeaningsTest {
    private static final String CALM = "I help people to stay calm when somebody shouts at them.";
    private static final String DE_ESCALATE = "How do I de-escalate an aggressive conversation?";
    private static final String INVOICE = "Our invoices for medicines are paid too late.";
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    @Inject
    Meanings meanings;

    @Inject
    SentenceModel model;

    @Inject
    MentorOffers offers;

    @Inject
    MenteeRequests requests;

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

    @Test
    void whatIsWrittenInProfilesAndRequestsIsComputedBeforeARoundAsks() throws Throwable {
        UUID mentor = Directory.member();
        UUID mentee = Directory.member();
        Map<String, Object> profile = Requests.profile("make-safety-plan");
        String strengths = "Nights at a front door " + mentor;
        profile.put("strengths", strengths);
        Requests.as("mentor", mentor)
                .body(profile)
                .put("/api/mentor-profiles/me")
                .then()
                .statusCode(200);
        String goal = "Write a plan with a patient " + mentee;
        Requests.as("learner", mentee)
                .body(Requests.goal(goal))
                .post("/api/mentee-requests")
                .then()
                .statusCode(201);
        List<String> texts = List.of(strengths, goal);
        assertEquals(Set.copyOf(texts), Set.copyOf(missing(texts)));

        MeaningClock clock = new MeaningClock(offers, requests, meanings);
        assertEquals(1, tick(clock, NOW, 1));
        while (tick(clock, NOW, 100) > 0) {}

        assertEquals(List.of(), missing(texts));
    }

    @Test
    void allTextsAreLookedAtOnlyEveryTenMinutes() throws Throwable {
        MeaningClock clock = new MeaningClock(offers, requests, meanings);
        while (tick(clock, NOW, 100) > 0) {}
        UUID mentee = Directory.member();
        Requests.as("learner", mentee)
                .body(Requests.goal("Keep calm, " + mentee))
                .post("/api/mentee-requests")
                .then()
                .statusCode(201);

        assertEquals(0, tick(clock, NOW.plusSeconds(599), 100));
        assertTrue(tick(clock, NOW.plusSeconds(600), 100) > 0);
    }

    private List<String> missing(List<String> texts) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() -> meanings.missing(texts));
    }

    private static int tick(MeaningClock clock, Instant now, int most) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() -> clock.tick(now, most));
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
