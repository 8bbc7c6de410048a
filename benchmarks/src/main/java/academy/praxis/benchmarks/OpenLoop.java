package academy.praxis.benchmarks;

import java.util.Arrays;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/**
 * Asks at fixed moments, whether or not earlier answers have come, and counts each answer's time from the moment at which it should have been asked
 * for. A server that stalls is thus measured as those who wait see it (no coordinated omission).
 */
final class OpenLoop {
    private static final long PATIENCE_SECONDS = 60;

    private final double[] sorted;
    private final int failed;
    private final double seconds;

    private OpenLoop(double[] sorted, int failed, double seconds) {
        this.sorted = sorted;
        this.failed = failed;
        this.seconds = seconds;
    }

    /** @param ask starts the request with this number and gives its end */
    static OpenLoop run(int perSecond, int seconds, IntFunction<CompletionStage<?>> ask) throws InterruptedException {
        int requests = perSecond * seconds;
        double[] millis = new double[requests];
        AtomicInteger failed = new AtomicInteger();
        CountDownLatch open = new CountDownLatch(requests);
        long start = System.nanoTime();
        for (int i = 0; i < requests; i++) {
            long due = start + i * 1_000_000_000L / perSecond;
            for (long early = due - System.nanoTime(); early > 0; early = due - System.nanoTime()) {
                LockSupport.parkNanos(early);
            }
            int number = i;
            ask.apply(i).whenComplete((answer, fault) -> {
                millis[number] = (System.nanoTime() - due) / 1e6;
                if (fault != null) {
                    failed.incrementAndGet();
                }
                open.countDown();
            });
        }
        int unanswered = open.await(PATIENCE_SECONDS, TimeUnit.SECONDS) ? 0 : (int) open.getCount();
        double took = (System.nanoTime() - start) / 1e9;
        double[] sorted = Arrays.stream(millis)
                // What has no answer by now took at least this long.
                .map(each -> each == 0 ? took * 1000 : each)
                .sorted()
                .toArray();
        return new OpenLoop(sorted, failed.get() + unanswered, took);
    }

    /** Milliseconds within which this share of the answers came. */
    double at(double share) {
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * sorted.length))];
    }

    /** How many were answered wrongly or not at all. */
    int failed() {
        return failed;
    }

    /** Answers a second, until the last one. */
    double rate() {
        return sorted.length / seconds;
    }
}
