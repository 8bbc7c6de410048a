package academy.praxis.community.erasure;

import academy.praxis.community.author.AuthoredData;
import academy.praxis.community.author.Authors;
import academy.praxis.community.post.Posts;
import academy.praxis.community.space.Spaces;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Works on an erasure, step by step, each noted in the store: whoever is killed in between, another goes on. It goes through all parts, then
 * through the threads of all safe spaces, computing the member's alias in each; and again, until a whole round finds nothing.
 */
@ApplicationScoped
class Eraser {
    private static final Logger LOG = Logger.getLogger(Eraser.class);
    private static final int AT_ONCE = 50;
    private static final int THREADS = 200;

    private final ErasureRepository erasures;
    private final Parts parts;
    private final Authors authors;
    private final Posts posts;
    private final Spaces spaces;

    Eraser(ErasureRepository erasures, Parts parts, Authors authors, Posts posts, Spaces spaces) {
        this.erasures = erasures;
        this.parts = parts;
        this.authors = authors;
        this.posts = posts;
        this.spaces = spaces;
    }

    /**
     * Does the next step of an erasure that the caller has claimed.
     *
     * @return as it is now; {@code null} when it is done, or somebody else has it
     */
    Uni<Erasure> step(Erasure erasure) {
        Progress progress = erasure.progress() == null ? Progress.start(parts.first()) : erasure.progress();
        return progress.part() == null ? inThreads(erasure, progress) : inPart(erasure, progress);
    }

    private Uni<Erasure> inPart(Erasure erasure, Progress progress) {
        String part = progress.part();
        return parts.erase(part, erasure.memberId(), erasure.texts(), AT_ONCE)
                .flatMap(count -> count > 0
                        ? note(erasure, progress.found(count), Map.of(part, count))
                        : note(erasure, progress.at(parts.after(part)), Map.of()));
    }

    private Uni<Erasure> inThreads(Erasure erasure, Progress progress) {
        return progress.spaceId() == null
                ? nextSpace(erasure, progress)
                : posts.inSpace(progress.spaceId(), progress.after(), THREADS)
                        .flatMap(threads -> threads.isEmpty()
                                ? nextSpace(erasure, progress)
                                : inThreads(erasure, progress, threads));
    }

    private Uni<Erasure> inThreads(Erasure erasure, Progress progress, List<UUID> threads) {
        List<String> aliases = authors.whoIn(threads, erasure.memberId());
        Map<String, Integer> erased = new HashMap<>();
        return Multi.createFrom()
                .iterable(parts.authored())
                .onItem()
                .transformToUniAndConcatenate(data -> erase(data, aliases, erasure, erased))
                .collect()
                .last()
                .flatMap(done -> {
                    int count =
                            erased.values().stream().mapToInt(Integer::intValue).sum();
                    if (count > 0) {
                        return note(erasure, progress.found(count), erased);
                    }
                    return threads.size() < THREADS
                            ? nextSpace(erasure, progress)
                            : note(erasure, progress.in(progress.spaceId(), threads.get(threads.size() - 1)), Map.of());
                });
    }

    private static Uni<Void> erase(
            AuthoredData data, List<String> aliases, Erasure erasure, Map<String, Integer> erased) {
        return data.erase(aliases, erasure.texts(), AT_ONCE)
                .invoke(count -> {
                    if (count > 0) {
                        erased.put(data.name(), count);
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Erasure> nextSpace(Erasure erasure, Progress progress) {
        return spaces.nextSafe(progress.spaceId())
                .flatMap(next ->
                        next == null ? nextRound(erasure, progress) : note(erasure, progress.in(next, null), Map.of()));
    }

    private Uni<Erasure> nextRound(Erasure erasure, Progress progress) {
        if (progress.found() > 0) {
            return note(erasure, Progress.start(parts.first()), Map.of());
        }
        int total =
                erasure.erased().values().stream().mapToInt(Integer::intValue).sum();
        return erasures.finish(erasure, ErasureClock.now())
                .invoke(() -> LOG.infof("An erasure is done: %d documents", total))
                .replaceWith((Erasure) null);
    }

    private Uni<Erasure> note(Erasure erasure, Progress progress, Map<String, Integer> erased) {
        Instant until = ErasureClock.now().plus(ErasureRepository.LEASE);
        return erasures.note(erasure, progress, erased, until);
    }
}
