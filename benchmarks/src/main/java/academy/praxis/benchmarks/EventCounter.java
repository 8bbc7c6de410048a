package academy.praxis.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A consumer that knows which events came, how often, and how long after they were written. */
final class EventCounter implements Closing {
    private static final String TOPIC = "praxis.benchmark.event";
    private static final int MOST = 2_000_000;

    private final ObjectMapper json = new ObjectMapper();
    private final KafkaConsumer<String, byte[]> consumer;
    private final Thread thread;
    private final CountDownLatch ready = new CountDownLatch(1);
    private final BitSet seen = new BitSet();
    private final double[] latencies = new double[MOST];
    private long first;
    private int count;
    private long repeated;
    private volatile boolean closing;

    EventCounter(String bootstrap) throws InterruptedException {
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrap,
                        "group.id",
                        UUID.randomUUID().toString()),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        thread = new Thread(this::consume, "event-counter");
        thread.start();
        ready.await();
    }

    /** Forgets what came so far; events with lower numbers are ignored from now on. */
    synchronized void startAt(long number) {
        first = number;
        count = 0;
        repeated = 0;
        seen.clear();
    }

    /** How many different events came. */
    synchronized long different() {
        return seen.cardinality();
    }

    /** How many came once more. */
    synchronized long repeated() {
        return repeated;
    }

    /** How long after it was written, in milliseconds, this share of the events had come. */
    synchronized double percentile(double share) {
        double[] sorted = Arrays.copyOf(latencies, count);
        Arrays.sort(sorted);
        return count == 0 ? Double.NaN : sorted[(int) Math.min(count - 1L, (long) (share * count))];
    }

    /** Waits until so many different events came, or nothing came for the time given. */
    void await(long events, Duration quiet) throws InterruptedException {
        long last = -1;
        long since = System.nanoTime();
        while (different() < events && System.nanoTime() - since < quiet.toNanos()) {
            if (different() != last) {
                last = different();
                since = System.nanoTime();
            }
            Thread.sleep(5);
        }
    }

    private void consume() {
        List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                .map(info -> new TopicPartition(TOPIC, info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        ready.countDown();
        while (!closing) {
            var records = consumer.poll(Duration.ofMillis(100));
            Instant now = Instant.now();
            synchronized (this) {
                records.forEach(record -> count(record, now));
            }
        }
        consumer.close();
    }

    private void count(ConsumerRecord<String, byte[]> record, Instant now) {
        try {
            JsonNode data = json.readTree(record.value());
            long n = data.get("n").asLong() - first;
            if (n < 0) {
                return;
            }
            if (seen.get((int) n)) {
                repeated++;
            } else {
                seen.set((int) n);
                if (count < MOST) {
                    latencies[count++] = written(record).until(now, ChronoUnit.MICROS) / 1000.0;
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Instant written(ConsumerRecord<String, byte[]> record) {
        return Instant.parse(new String(record.headers().lastHeader("ce_time").value(), StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        closing = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
