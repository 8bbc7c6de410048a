package academy.praxis.embedded;

import academy.praxis.embedded.EngineException.Reason;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * MongoDB: a configured one that somebody else runs, else {@code mongod} on the PATH, else mongo-java-server, which
 * speaks the same protocol and keeps its data in an H2 file. The endpoint {@code kind} says which.
 */
public final class MongoEngine extends ProcessEngine {

    /** Which MongoDB it is. */
    public enum Kind {
        /** Somebody else runs it; its URI was configured. */
        CONFIGURED,
        /** The {@code mongod} that is on the PATH. */
        MONGOD,
        /** The wire-compatible server with an H2 file. */
        WIRE_COMPATIBLE
    }

    private static final String H2_FILE = "data.mv.db";

    /** What runs in the process of the wire-compatible server. By their names: here, their libraries are not on the class path. */
    static final List<String> CLASSES = List.of(
            "MongoOnH2",
            "KeyBytes",
            "KeyBytes$Type",
            "NeededFields",
            "OrderedBackend",
            "OrderedCollection",
            "OrderedCollection$StoredType",
            "OrderedDatabase",
            "OrderedIndex",
            "OrderedPlan",
            "OrderedRun",
            "OrderedRun$1",
            "OrderedRun$Reading",
            "PositionType",
            "QueryParts",
            "QueryParts$Bound",
            "QueryParts$Condition",
            "QueryParts$Range");

    private final MongoSettings settings;
    private final Optional<Path> mongod;

    MongoEngine(MongoSettings settings) {
        super("mongo", settings.folder(), settings.minimumFreeMegabytes());
        this.settings = settings;
        this.mongod = settings.preferMongod() ? Platform.onPath("mongod") : Optional.empty();
    }

    /** Which MongoDB runs, or would. */
    public Kind kind() {
        if (settings.uri().isPresent()) {
            return Kind.CONFIGURED;
        }
        return mongod.isPresent() ? Kind.MONGOD : Kind.WIRE_COMPATIBLE;
    }

    /** What clients take as connection string. */
    public String uri() {
        return settings.uri().orElseGet(() -> "mongodb://" + Ports.HOST + ":" + port());
    }

    @Override
    public synchronized void start() {
        if (kind() != Kind.CONFIGURED) {
            super.start();
        }
    }

    @Override
    public synchronized void stop() {
        if (kind() != Kind.CONFIGURED) {
            super.stop();
        }
    }

    @Override
    public boolean isRunning() {
        return kind() == Kind.CONFIGURED ? configuredOneIsReachable() : super.isRunning();
    }

    @Override
    public synchronized Map<String, String> endpoints() {
        return kind() == Kind.CONFIGURED ? endpoints("uri", uri(), "kind", kind().name()) : super.endpoints();
    }

    @Override
    int wantedPort() {
        return settings.port();
    }

    @Override
    Duration startDeadline() {
        // After a kill the wire-compatible server makes its indexes anew before it answers.
        return Duration.ofMinutes(5);
    }

    @Override
    Launch prepare() throws IOException {
        int port = Ports.claim("MongoDB", settings.port());
        List<String> command = mongod.isPresent() ? mongodCommand(mongod.get(), port) : onH2Command(port);
        return new Launch(
                command,
                Map.of(),
                endpoints(
                        "host",
                        Ports.HOST,
                        "port",
                        Integer.toString(port),
                        "uri",
                        "mongodb://" + Ports.HOST + ":" + port,
                        "kind",
                        kind().name()));
    }

    private List<String> mongodCommand(Path program, int port) throws IOException {
        Path data = Files.createDirectories(folder().resolve("mongod-data"));
        return List.of(
                program.toString(),
                "--dbpath",
                data.toString(),
                "--bind_ip",
                Ports.HOST,
                "--port",
                Integer.toString(port),
                "--wiredTigerCacheSizeGB",
                "0.25",
                "--nounixsocket");
    }

    private List<String> onH2Command(int port) throws IOException {
        Path file = folder().resolve(H2_FILE);
        check(file);
        String classPath = ownClasses() + java.io.File.pathSeparator + EnginesHome.classPath("mongo");
        List<String> command = new ArrayList<>(List.of(Platform.java().toString()));
        command.addAll(settings.flags());
        command.addAll(List.of(
                "-cp", classPath, MongoOnH2.class.getName(), file.toString(), Ports.HOST, Integer.toString(port)));
        return command;
    }

    /** A copy of what runs in the engine's process in the engine's folder, whatever class loader this library lives in. */
    private Path ownClasses() throws IOException {
        String folderOfPackage = MongoEngine.class.getPackageName().replace('.', '/');
        Path classes = folder().resolve("classes");
        Path target = Files.createDirectories(classes.resolve(folderOfPackage));
        for (String name : CLASSES) {
            try (InputStream in = MongoEngine.class.getResourceAsStream(name + ".class")) {
                Files.copy(in, target.resolve(name + ".class"), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return classes;
    }

    private void check(Path file) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                throw new EngineException(
                        Reason.DATA_IN_USE,
                        "The file " + file + " is used by a MongoDB that was not started from here.",
                        "Stop that process, or choose another folder.");
            }
            ByteBuffer start = ByteBuffer.allocate(4);
            int read = channel.read(start);
            if (read > 0 && !new String(start.array(), 0, read, StandardCharsets.US_ASCII).startsWith("H:2")) {
                throw broken(file, "It is not an H2 file.");
            }
        }
    }

    @Override
    EngineException explain(String lastLines) {
        return lastLines.contains("MVStoreException")
                ? broken(folder().resolve(H2_FILE), "H2 cannot read it:\n" + lastLines + "\n")
                : super.explain(lastLines);
    }

    private static EngineException broken(Path file, String why) {
        return new EngineException(
                Reason.BROKEN_DATA,
                "MongoDB cannot use the data in " + file + ". " + why,
                "Restore it from a backup, or delete it to start with empty databases.");
    }

    private boolean configuredOneIsReachable() {
        try {
            URI uri = URI.create(uri());
            return uri.getHost() == null || saysHello(uri.getHost(), uri.getPort() < 0 ? 27017 : uri.getPort());
        } catch (IOException | IllegalArgumentException unreachable) {
            return false;
        }
    }

    @Override
    boolean answers() throws IOException {
        return saysHello(Ports.HOST, port());
    }

    private static boolean saysHello(String host, int port) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), 1000);
            socket.setSoTimeout(2000);
            socket.getOutputStream().write(hello());
            byte[] header = new byte[16];
            new DataInputStream(socket.getInputStream()).readFully(header);
            ByteBuffer reply = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN);
            return reply.getInt(0) > header.length && reply.getInt(12) == 2013;
        }
    }

    /** {@code {hello: 1, $db: "admin"}} as OP_MSG (MongoDB wire protocol, "OP_MSG"). */
    private static byte[] hello() {
        ByteBuffer document = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
        document.putInt(0);
        document.put((byte) 0x10).put(cString("hello")).putInt(1);
        document.put((byte) 0x02).put(cString("$db")).putInt(6).put(cString("admin"));
        document.put((byte) 0);
        document.putInt(0, document.position());
        ByteBuffer message = ByteBuffer.allocate(128).order(ByteOrder.LITTLE_ENDIAN);
        message.putInt(0).putInt(1).putInt(0).putInt(2013).putInt(0).put((byte) 0);
        message.put(document.flip());
        message.putInt(0, message.position());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(message.array(), 0, message.position());
        return bytes.toByteArray();
    }

    private static byte[] cString(String text) {
        return (text + '\0').getBytes(StandardCharsets.UTF_8);
    }
}
