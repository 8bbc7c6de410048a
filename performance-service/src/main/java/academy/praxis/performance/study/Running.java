package academy.praxis.performance.study;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/** What is being worked out: whoever asks for the same meanwhile waits for it, and goes on where they were. */
final class Running<K, V> {
    private final ConcurrentMap<K, Uni<V>> all = new ConcurrentHashMap<>();

    /** What is worked out for the key already, or what this starts; a failure is everybody's who waits, and the next one starts anew. */
    Uni<V> of(K key, Supplier<Uni<? extends V>> start) {
        return Uni.createFrom().deferred(() -> {
            Context caller = Vertx.currentContext();
            Uni<V> shared = all.computeIfAbsent(
                    key,
                    asked -> Uni.createFrom()
                            .deferred(start)
                            .onTermination()
                            .invoke(() -> all.remove(asked))
                            .memoize()
                            .indefinitely());
            return caller == null
                    ? shared
                    // A session belongs to the loop it was opened on.
                    : shared.emitOn(command -> caller.runOnContext(none -> command.run()));
        });
    }
}
