package academy.praxis.benchmarks;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The peer: the relay that everybody writes first. It looks every 50 ms, locks what it finds, sends it and deletes it. */
final class PollingRelay implements Closing {
    private static final long POLL_MILLIS = 50;
    private static final int BATCH = 500;
    private static final String NEXT =
            "select seq, id, topic, type, aggregate_id, time, data from outbox order by seq limit " + BATCH
                    + " for update skip locked";

    private final Connection connection;
    private final KafkaProducer<String, byte[]> producer;
    private final Thread thread;
    private volatile boolean closing;

    PollingRelay(Connection connection, String bootstrap) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap, "acks", "all", "enable.idempotence", true, "linger.ms", 0),
                new StringSerializer(),
                new ByteArraySerializer());
        thread = new Thread(this::relay, "polling-relay");
        thread.start();
    }

    /** The CPU time of its thread; that of Kafka's client is not in it. */
    Duration cpu() {
        return Duration.ofNanos(ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.getId()));
    }

    private void relay() {
        try {
            while (!closing) {
                if (batch() < BATCH) {
                    Thread.sleep(POLL_MILLIS);
                }
            }
        } catch (SQLException | ExecutionException e) {
            throw new IllegalStateException("The polling relay broke", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int batch() throws SQLException, ExecutionException, InterruptedException {
        List<Long> rows = new ArrayList<>();
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        try (PreparedStatement next = connection.prepareStatement(NEXT);
                ResultSet row = next.executeQuery()) {
            while (row.next()) {
                rows.add(row.getLong("seq"));
                sent.add(producer.send(record(row)));
            }
        }
        for (Future<RecordMetadata> acknowledgement : sent) {
            acknowledgement.get();
        }
        if (!rows.isEmpty()) {
            try (PreparedStatement delete = connection.prepareStatement("delete from outbox where seq = any(?)")) {
                delete.setArray(1, connection.createArrayOf("bigint", rows.toArray()));
                delete.executeUpdate();
            }
        }
        connection.commit();
        return rows.size();
    }

    private static ProducerRecord<String, byte[]> record(ResultSet row) throws SQLException {
        var record = new ProducerRecord<>(
                "praxis." + row.getString("topic"),
                row.getString("aggregate_id"),
                row.getString("data").getBytes(StandardCharsets.UTF_8));
        record.headers()
                .add("ce_specversion", bytes("1.0"))
                .add("ce_id", bytes(row.getString("id")))
                .add("ce_source", bytes("/praxis/benchmark"))
                .add("ce_type", bytes(row.getString("type")))
                .add("ce_subject", bytes(row.getString("aggregate_id")))
                .add(
                        "ce_time",
                        bytes(row.getObject("time", OffsetDateTime.class)
                                .toInstant()
                                .toString()))
                .add("content-type", bytes("application/json"));
        return record;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        closing = true;
        try {
            thread.join();
            producer.close();
            connection.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
