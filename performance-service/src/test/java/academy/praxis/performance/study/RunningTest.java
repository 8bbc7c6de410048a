package academy.praxis.performance.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunningTest {
    private final Running<String, Integer> running = new Running<>();
    private final List<UniEmitter<? super Integer>> started = new ArrayList<>();

    @Test
    void whoAsksForTheSameMeanwhileWaitsForIt() {
        UniAssertSubscriber<Integer> first = asks("a");
        UniAssertSubscriber<Integer> second = asks("a");
        UniAssertSubscriber<Integer> other = asks("b");

        started.get(0).complete(1);

        assertEquals(2, started.size());
        first.assertCompleted().assertItem(1);
        second.assertCompleted().assertItem(1);
        other.assertNotTerminated();
    }

    @Test
    void afterItOrItsFailureItIsDoneAnew() {
        UniAssertSubscriber<Integer> first = asks("a");
        started.get(0).fail(new IllegalStateException("no"));
        UniAssertSubscriber<Integer> second = asks("a");
        started.get(1).complete(2);
        asks("a");

        first.assertFailedWith(IllegalStateException.class);
        second.assertCompleted().assertItem(2);
        assertEquals(3, started.size());
    }

    @Test
    void whoGoesAwayTakesItFromNobodyElse() {
        UniAssertSubscriber<Integer> first = asks("a");
        UniAssertSubscriber<Integer> second = asks("a");
        first.cancel();

        started.get(0).complete(1);

        second.assertCompleted().assertItem(1);
        assertEquals(1, started.size());
    }

    private UniAssertSubscriber<Integer> asks(String key) {
        return running.of(key, () -> Uni.createFrom().emitter(started::add))
                .subscribe()
                .withSubscriber(UniAssertSubscriber.create());
    }
}
