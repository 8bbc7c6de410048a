package academy.praxis.catalog.unmet;

import academy.praxis.catalog.meaning.Meanings;
import academy.praxis.catalog.member.MemberListener;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

/** Notes what members asked without a good answer. */
@ApplicationScoped
public class UnmetNeeds implements MemberListener {
    /**
     * From this cosine on, two questions ask the same. Paraphrases have 0.85 to 0.95 with this model, different questions about one thing 0.5 to 0.8.
     */
    static final double SAME = 0.82;

    private static final int COMPARED = 500;
    private static final int LONGEST = 1_000;
    private static final int LONGEST_WORDS = 500;
    private static final int MOST_A_DAY = 100;

    private final UnmetRepository needs;

    UnmetNeeds(UnmetRepository needs) {
        this.needs = needs;
    }

    /**
     * The id of the need, new or known; {@code null} when the member asked more today than anybody would read. In a transaction of its own.
     *
     * @param vector what the question means; may be {@code null}
     */
    public Uni<UUID> note(String question, float[] vector, UUID member) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        String text = question.strip();
        String asked = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
        return Panache.withTransaction(() -> needs.askedSince(member, now.minus(Duration.ofDays(1)))
                .flatMap(today -> today >= MOST_A_DAY
                        ? Uni.createFrom().nullItem()
                        : needs.lock().flatMap(locked -> note(asked, vector, member, now))));
    }

    private Uni<UUID> note(String text, float[] vector, UUID member, Instant now) {
        String words = words(text);
        return needs.inWords(words)
                .flatMap(known -> known != null
                        ? Uni.createFrom().item(known)
                        : alike(vector)
                                .flatMap(alike -> alike != null
                                        ? Uni.createFrom().item(alike)
                                        : needs.persist(UnmetNeed.of(
                                                text, vector == null ? null : Meanings.write(vector), now)))
                                .call(need -> needs.flush().flatMap(done -> needs.word(need.id, words, text))))
                .flatMap(need -> needs.asker(need.id, member, text, now)
                        .invoke(first -> need.asked(first, now))
                        .replaceWith(need.id));
    }

    /** The need that asks the same, as far as its meaning tells. */
    private Uni<UnmetNeed> alike(float[] vector) {
        if (vector == null) {
            return Uni.createFrom().nullItem();
        }
        return needs.latest(COMPARED)
                .map(latest -> latest.stream()
                        .map(need -> new Alike(need, Meanings.likeness(vector, Meanings.read(need.vector))))
                        .filter(alike -> alike.likeness() >= SAME)
                        .max(Comparator.comparingDouble(Alike::likeness))
                        .map(Alike::need)
                        .orElse(null));
    }

    private record Alike(UnmetNeed need, double likeness) {}

    /** A question without capitals and signs: what is left tells whether it is the same one. */
    private static String words(String text) {
        String words = Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
        return words.length() <= LONGEST_WORDS ? words : words.substring(0, LONGEST_WORDS);
    }

    @Override
    public Uni<Void> left(UUID member) {
        return needs.forget(member);
    }

    static List<String> others(UnmetNeed need, List<String> wordings) {
        return wordings.stream().filter(text -> !text.equals(need.question)).toList();
    }
}
