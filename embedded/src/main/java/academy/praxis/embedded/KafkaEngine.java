package academy.praxis.embedded;

import academy.praxis.embedded.EngineException.Reason;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** Apache Kafka in KRaft mode as a local process: one node, plain text, on 127.0.0.1 only. */
public final class KafkaEngine extends ProcessEngine {

    private static final String CLUSTER = "cHJheGlzLWxvY2FsLWJ1cw";
    private static final String LOGGING = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Configuration status="WARN">
              <Appenders>
                <Console name="out"><PatternLayout pattern="%d %p %m (%c)%n"/></Console>
              </Appenders>
              <Loggers>
                <Root level="WARN"><AppenderRef ref="out"/></Root>
                <Logger name="kafka.server.KafkaRaftServer" level="INFO"/>
                <Logger name="org.apache.kafka.clients" level="ERROR"/>
              </Loggers>
            </Configuration>
            """;

    private final KafkaSettings settings;

    KafkaEngine(KafkaSettings settings) {
        super("kafka", settings.folder(), settings.minimumFreeMegabytes());
        this.settings = settings;
    }

    /** What clients take as {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return Ports.HOST + ":" + port();
    }

    @Override
    int wantedPort() {
        return settings.port();
    }

    @Override
    Duration startDeadline() {
        return Duration.ofSeconds(90);
    }

    @Override
    Launch prepare() throws IOException, InterruptedException {
        Path data = folder().resolve("data");
        checkData(data);
        int port = Ports.claim("Kafka", settings.port());
        int controllerPort = Ports.claim("Kafka's controller", settings.controllerPort());
        Path configuration = writeConfiguration(data, port, controllerPort);
        if (!Files.exists(data)) {
            format(data, port, controllerPort);
        }
        return new Launch(
                java("kafka.Kafka", configuration.toString()),
                Map.of(),
                endpoints(
                        "host",
                        Ports.HOST,
                        "port",
                        Integer.toString(port),
                        "controllerPort",
                        Integer.toString(controllerPort),
                        "bootstrap",
                        Ports.HOST + ":" + port));
    }

    private List<String> java(String... mainAndArguments) throws IOException {
        Path logging = Files.writeString(folder().resolve("log4j2.xml"), LOGGING);
        List<String> command = new ArrayList<>(List.of(
                Platform.java().toString(),
                "-Xmx320m",
                "-Xms64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Djava.awt.headless=true",
                "-Dlog4j2.configurationFile=" + logging.toUri(),
                "-cp",
                EnginesHome.classPath("kafka")));
        command.addAll(List.of(mainAndArguments));
        return command;
    }

    private Path writeConfiguration(Path data, int port, int controllerPort) throws IOException {
        Properties server = new Properties();
        server.putAll(endpoints(
                "process.roles",
                "broker,controller",
                "node.id",
                "1",
                "controller.quorum.voters",
                "1@" + Ports.HOST + ":" + controllerPort,
                "controller.listener.names",
                "CONTROLLER",
                "listeners",
                "PLAINTEXT://" + Ports.HOST + ":" + port + ",CONTROLLER://" + Ports.HOST + ":" + controllerPort,
                "advertised.listeners",
                "PLAINTEXT://" + Ports.HOST + ":" + port,
                "inter.broker.listener.name",
                "PLAINTEXT",
                "log.dirs",
                data.toString()));
        server.putAll(endpoints(
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "4",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.num.partitions", "4",
                "transaction.state.log.min.isr", "1",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.num.partitions", "4",
                "share.coordinator.state.topic.min.isr", "1",
                "default.replication.factor", "1",
                "min.insync.replicas", "1",
                "num.partitions", "4",
                "auto.create.topics.enable", "true"));
        server.putAll(endpoints(
                // The first consumer of a group waits this long for others.
                "group.initial.rebalance.delay.ms", "0",
                // After SIGKILL the new broker waits for the session of the old one to end.
                "broker.session.timeout.ms", "1500",
                "broker.heartbeat.interval.ms", "500",
                "num.network.threads", "2",
                "num.io.threads", "4",
                "background.threads", "2",
                "log.cleaner.dedupe.buffer.size", "16777216",
                "message.max.bytes", "2097152"));
        Path file = folder().resolve("server.properties");
        try (Writer writer = Files.newBufferedWriter(file)) {
            server.store(writer, null);
        }
        return file;
    }

    private void format(Path data, int port, int controllerPort) throws IOException, InterruptedException {
        Path unfinished = folder().resolve("data.unfinished");
        Archives.delete(unfinished);
        Path configuration = writeConfiguration(unfinished, port, controllerPort);
        Process process = new ProcessBuilder(java(
                        "kafka.tools.StorageTool",
                        "format",
                        "--cluster-id",
                        CLUSTER,
                        "--config",
                        configuration.toString()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
        boolean ended = process.waitFor(startDeadline().toSeconds(), TimeUnit.SECONDS);
        if (!ended || process.exitValue() != 0) {
            process.destroyForcibly();
            throw notReady("Kafka could not make its data folder " + data + ".");
        }
        writeConfiguration(data, port, controllerPort);
        Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private void checkData(Path data) throws IOException {
        if (!Files.exists(data)) {
            return;
        }
        Path metadata = data.resolve("meta.properties");
        if (!Files.exists(metadata)) {
            throw broken(data, "Its meta.properties is missing.");
        }
        Properties stored = new Properties();
        try (Reader reader = Files.newBufferedReader(metadata)) {
            stored.load(reader);
        }
        if (!CLUSTER.equals(stored.getProperty("cluster.id")) || !"1".equals(stored.getProperty("node.id"))) {
            throw broken(data, "It belongs to the Kafka cluster " + stored.getProperty("cluster.id") + ".");
        }
        requireUnlocked(data);
    }

    private void requireUnlocked(Path data) throws IOException {
        Path lockFile = data.resolve(".lock");
        if (!Files.exists(lockFile)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                throw new EngineException(
                        Reason.DATA_IN_USE,
                        "The data folder " + data + " is used by a Kafka that was not started from here.",
                        "Stop that process, or choose another folder.");
            }
        }
    }

    private static EngineException broken(Path data, String why) {
        return new EngineException(
                Reason.BROKEN_DATA,
                "Kafka cannot use the data folder " + data + ". " + why,
                "Restore it, or delete it to start with empty topics.");
    }

    /** Asks for the cluster's metadata: a broker that may serve clients is in it. */
    @Override
    boolean answers() throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(Ports.HOST, port()), 1000);
            socket.setSoTimeout(2000);
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            out.write(metadataRequest());
            out.flush();
            DataInputStream in = new DataInputStream(socket.getInputStream());
            in.readInt(); // size
            in.readInt(); // correlation id
            return in.readInt() > 0; // brokers
        }
    }

    /** Metadata request, version 1, for no topic (Kafka protocol guide, "The Messages"). */
    private static byte[] metadataRequest() throws IOException {
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(2 + 2 + 4 + 2 + 4);
        out.writeShort(3); // Metadata
        out.writeShort(1); // version
        out.writeInt(1); // correlation id
        out.writeShort(-1); // no client id
        out.writeInt(0); // no topics
        return bytes.toByteArray();
    }
}
