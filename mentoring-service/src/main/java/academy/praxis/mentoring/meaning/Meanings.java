package academy.praxis.mentoring.meaning;

import academy.praxis.kit.worker.Workers;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What texts mean, as vectors: texts of a like meaning have vectors of a like direction. A text's vector is computed once, off the event
 * loop, and kept in a table under the hash of model and text; so a match round reads them and computes only what is new, which
 * is little: {@link MeaningClock} computes what was written before.
 */
@ApplicationScoped
public class Meanings {
    private static final int AT_A_TIME = 500;
    private static final int COMPUTED_AT_A_TIME = 16;

    private final SentenceModel model;
    private final Workers workers;

    Meanings(SentenceModel model, Workers workers) {
        this.model = model;
        this.workers = workers;
    }

    /**
     * The vectors of these texts, each of length one. Opens sessions of its own: call it outside of a transaction, for what is new takes
     * some milliseconds per text.
     */
    public Uni<Map<String, float[]>> of(Collection<String> texts) {
        List<String> distinct = texts.stream().distinct().toList();
        Map<String, float[]> found = new HashMap<>();
        return Multi.createFrom()
                .iterable(slices(distinct, AT_A_TIME))
                .onItem()
                .transformToUniAndConcatenate(slice -> stored(slice).invoke(found::putAll))
                .collect()
                .last()
                .flatMap(last -> {
                    List<String> missing = distinct.stream()
                            .filter(text -> !found.containsKey(text))
                            .toList();
                    return Multi.createFrom()
                            .iterable(slices(missing, COMPUTED_AT_A_TIME))
                            .onItem()
                            .transformToUniAndConcatenate(
                                    slice -> compute(slice).call(this::store).invoke(found::putAll))
                            .collect()
                            .last();
                })
                .replaceWith(found);
    }

    /** Those of these texts whose vector is not kept yet, each once. Opens sessions of its own. */
    Uni<List<String>> missing(Collection<String> texts) {
        return Multi.createFrom()
                .iterable(slices(texts.stream().distinct().toList(), AT_A_TIME))
                .onItem()
                .transformToUniAndConcatenate(this::missingOf)
                .collect()
                .asList()
                .map(lists -> lists.stream().flatMap(List::stream).toList());
    }

    private Uni<List<String>> missingOf(List<String> texts) {
        Map<String, String> missing = textsByKey(texts);
        return Panache.withSession(() -> Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "select key from text_meaning where key = any(:keys)", String.class)
                        .setParameter("keys", missing.keySet().toArray(String[]::new))
                        .getResultList())
                .map(kept -> {
                    kept.forEach(missing::remove);
                    return List.copyOf(missing.values());
                }));
    }

    private Map<String, String> textsByKey(List<String> texts) {
        return texts.stream().collect(Collectors.toMap(model::key, text -> text, (one, same) -> one, HashMap::new));
    }

    private Uni<Map<String, float[]>> stored(List<String> texts) {
        Map<String, String> textOf = textsByKey(texts);
        return Panache.withSession(() -> Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "select key, vector from text_meaning where key = any(:keys)", Object[].class)
                        .setParameter("keys", textOf.keySet().toArray(String[]::new))
                        .getResultList())
                .map(rows -> rows.stream()
                        .collect(
                                Collectors.toMap(row -> textOf.get((String) row[0]), row -> vector((byte[]) row[1])))));
    }

    private Uni<Map<String, float[]>> compute(List<String> texts) {
        return workers.compute(() -> texts.stream().collect(Collectors.toMap(text -> text, model::vector)));
    }

    private Uni<Void> store(Map<String, float[]> vectors) {
        return Panache.withTransaction(() -> Panache.getSession().flatMap(session -> {
            Uni<Integer> all = Uni.createFrom().item(0);
            for (Map.Entry<String, float[]> entry : vectors.entrySet()) {
                all = all.flatMap(rows -> session.createNativeQuery(
                                "insert into text_meaning (key, vector) values (:key, :vector) on conflict do nothing")
                        .setParameter("key", model.key(entry.getKey()))
                        .setParameter("vector", bytes(entry.getValue()))
                        .executeUpdate());
            }
            return all.replaceWithVoid();
        }));
    }

    private static List<List<String>> slices(List<String> texts, int size) {
        List<List<String>> slices = new ArrayList<>();
        for (int from = 0; from < texts.size(); from += size) {
            slices.add(texts.subList(from, Math.min(texts.size(), from + size)));
        }
        return slices;
    }

    private static byte[] bytes(float[] vector) {
        ByteBuffer bytes = ByteBuffer.allocate(vector.length * Float.BYTES);
        bytes.asFloatBuffer().put(vector);
        return bytes.array();
    }

    private static float[] vector(byte[] bytes) {
        FloatBuffer floats = ByteBuffer.wrap(bytes).asFloatBuffer();
        float[] vector = new float[floats.remaining()];
        floats.get(vector);
        return vector;
    }
}
