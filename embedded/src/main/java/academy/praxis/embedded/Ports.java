package academy.praxis.embedded;

import academy.praxis.embedded.EngineException.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;

/** Ports on the loopback interface. */
final class Ports {

    static final String HOST = "127.0.0.1";

    private static final Set<Integer> GIVEN_OUT = new HashSet<>();

    private Ports() {}

    /** The wanted port if it is free, or any free one when 0 is wanted. */
    static int claim(String engine, int wanted) {
        return wanted == 0 ? free() : checked(engine, wanted);
    }

    private static int checked(String engine, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(HOST, port));
            return port;
        } catch (IOException taken) {
            throw new EngineException(
                    Reason.PORT_TAKEN,
                    "Port " + port + ", wanted by " + engine + ", is taken by another process.",
                    "Stop that process, or choose another port for " + engine + ".",
                    taken);
        }
    }

    private static synchronized int free() {
        while (true) {
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
                if (GIVEN_OUT.add(socket.getLocalPort())) {
                    return socket.getLocalPort();
                }
            } catch (IOException noneLeft) {
                throw new UncheckedIOException(noneLeft);
            }
        }
    }
}
