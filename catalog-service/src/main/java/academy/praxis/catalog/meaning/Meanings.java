package academy.praxis.catalog.meaning;

import academy.praxis.catalog.worker.Workers;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * What texts mean, as vectors: texts of a like meaning have vectors of a like direction. The vector of an item's text is computed once and
 * kept in a table under the hash of model and text. Those of questions are remembered for an hour, here only.
 */
@ApplicationScoped
public class Meanings {
    private static final Logger LOG = Logger.getLogger(Meanings.class);
    private static final int AT_A_TIME = 1_000;
    private static final int QUESTIONS = 2_000;
    private static final Duration REMEMBERED = Duration.ofHours(1);
    /** The rest of a long question changes little of its meaning, and costs time. */
    private static final int LONGEST_QUESTION = 400;

    private final SentenceModel model;
    private final Workers workers;
    private final Cache<String, float[]> questions = Caffeine.newBuilder()
            .maximumSize(QUESTIONS)
            .expireAfterAccess(REMEMBERED)
            .build();

    Meanings(SentenceModel model, Workers workers) {
        this.model = model;
        this.workers = workers;
    }

    /** The vector of a question; {@code null} when the model cannot be had here, and then there are words only. */
    public Uni<float[]> ofQuestion(String question) {
        String text = question.length() <= LONGEST_QUESTION ? question : question.substring(0, LONGEST_QUESTION);
        float[] known = questions.getIfPresent(text);
        if (known != null) {
            return Uni.createFrom().item(known);
        }
        return workers.compute(() -> model.vector(text))
                .invoke(vector -> questions.put(text, vector))
                .onFailure(Meanings::cannotBeHad)
                .recoverWithUni(fault -> {
                    LOG.errorf(fault, "There is no sentence model: search knows words only");
                    return Uni.createFrom().nullItem();
                });
    }

    /** Native code that is not for this machine is an error, and no exception. */
    private static boolean cannotBeHad(Throwable fault) {
        return fault instanceof LinkageError;
    }

    /** The vectors of those of these texts that are kept, by text. Opens sessions of its own. */
    public Uni<Map<String, float[]>> kept(Collection<String> texts) {
        List<String> distinct = texts.stream().distinct().toList();
        Map<String, float[]> found = new HashMap<>();
        if (distinct.isEmpty()) {
            return Uni.createFrom().item(found);
        }
        List<List<String>> slices = new ArrayList<>();
        for (int from = 0; from < distinct.size(); from += AT_A_TIME) {
            slices.add(distinct.subList(from, Math.min(distinct.size(), from + AT_A_TIME)));
        }
        return Multi.createFrom()
                .iterable(slices)
                .onItem()
                .transformToUniAndConcatenate(slice -> keptOf(slice).invoke(found::putAll))
                .collect()
                .last()
                .replaceWith(found);
    }

    private Uni<Map<String, float[]>> keptOf(List<String> texts) {
        Map<String, String> textOf =
                texts.stream().collect(Collectors.toMap(model::key, text -> text, (one, same) -> one));
        return Panache.withSession(() -> Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "select key, vector from text_meaning where key = any(:keys)", Object[].class)
                        .setParameter("keys", textOf.keySet().toArray(String[]::new))
                        .getResultList())
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(row -> textOf.get((String) row[0]), row -> read((byte[]) row[1])))));
    }

    /** Keeps the vectors of these texts. Opens a transaction of its own. */
    public Uni<Void> keep(Map<String, float[]> vectors) {
        if (vectors.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Panache.withTransaction(() -> Panache.getSession().flatMap(session -> {
            Uni<Integer> all = Uni.createFrom().item(0);
            for (Map.Entry<String, float[]> entry : vectors.entrySet()) {
                all = all.flatMap(rows -> session.createNativeQuery(
                                "insert into text_meaning (key, vector) values (:key, :vector) on conflict do nothing")
                        .setParameter("key", model.key(entry.getKey()))
                        .setParameter("vector", write(entry.getValue()))
                        .executeUpdate());
            }
            return all.replaceWithVoid();
        }));
    }

    /** A vector as tables keep it. */
    public static byte[] write(float[] vector) {
        ByteBuffer bytes = ByteBuffer.allocate(vector.length * Float.BYTES);
        bytes.asFloatBuffer().put(vector);
        return bytes.array();
    }

    /** What {@link #write} wrote. */
    public static float[] read(byte[] bytes) {
        FloatBuffer floats = ByteBuffer.wrap(bytes).asFloatBuffer();
        float[] vector = new float[floats.remaining()];
        floats.get(vector);
        return vector;
    }

    /** The cosine of two vectors of length one. */
    public static double likeness(float[] one, float[] other) {
        double product = 0;
        for (int i = 0; i < one.length; i++) {
            product += one[i] * other[i];
        }
        return product;
    }
}
