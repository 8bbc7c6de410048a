package academy.praxis.catalog.meaning;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The sentence model, inside this process: all-MiniLM-L6-v2, quantized, on ONNX Runtime (Reimers and Gurevych, "Sentence-BERT", EMNLP
 * 2019). Loaded when it is needed first. On the odd questions of the Cranfield collection it found more than bge-small-en-v1.5, quantized as
 * well, at half the time; the benchmark {@code search} says how much.
 */
@ApplicationScoped
public class SentenceModel {
    /** Under which an index notes it. */
    public static final String NAME = "all-minilm-l6-v2-q";

    private static final class Loaded {
        private static final EmbeddingModel MODEL = new AllMiniLmL6V2QuantizedEmbeddingModel(Runnable::run);
    }

    private volatile boolean loaded;

    /** Loads it; that takes seconds. Before, {@link #vector} does it. */
    public void load() {
        vector("Ready?");
    }

    /** Whether it is loaded, so that a vector takes milliseconds. */
    public boolean isLoaded() {
        return loaded;
    }

    /** Under what a text's vector is kept: SHA-256 of the model's name and the text, in hexadecimal digits. */
    public String key(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest((NAME + '\n' + text).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** 384 numbers whose squares add up to one. Takes milliseconds: not for an event loop. */
    public float[] vector(String text) {
        float[] vector = Loaded.MODEL.embed(text).content().vector();
        loaded = true;
        double square = 0;
        for (float part : vector) {
            square += part * part;
        }
        float length = (float) Math.sqrt(square);
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= length;
        }
        return vector;
    }
}
