package academy.praxis.local.academy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A port on 127.0.0.1 that a part listens on.
 *
 * @param name the part, or the part and what of it, such as {@code kafka-controller}
 * @param number the port
 */
public record PortUse(String name, int number) {

    private static final int HIGHEST = 65_535;

    /** The environment variable that changes it. */
    public String variable() {
        return variable(name);
    }

    static String variable(String name) {
        return "PRAXIS_PORT_"
                + name.replace("-service", "").toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /**
     * The port that was asked for by the environment, else the one that this academy had before, else the usual one.
     *
     * @throws PraxisException if the environment asks for what is no port
     */
    static PortUse of(String name, Map<String, String> environment, Settings settings, int usual) {
        String variable = variable(name);
        String asked = environment.getOrDefault(variable, "");
        PortUse port = new PortUse(
                name,
                asked.isBlank()
                        ? settings.find("port." + name).map(Integer::valueOf).orElse(usual)
                        : number(variable, asked));
        settings.set("port." + name, Integer.toString(port.number));
        return port;
    }

    private static int number(String variable, String asked) {
        try {
            int number = Integer.parseInt(asked.trim());
            if (number > 0 && number <= HIGHEST) {
                return number;
            }
        } catch (NumberFormatException none) {
            // said below
        }
        throw new PraxisException(variable + " is \"" + asked + "\"; a port is a number from 1 to " + HIGHEST + ".");
    }

    /** Whether nobody listens there. */
    public boolean isFree() {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress("127.0.0.1", number));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    /** What to tell somebody whose port is taken, and which other one is free, far from those of the other parts. */
    String complaint() {
        int far = number + 20_000 < HIGHEST ? number + 20_000 : number - 20_000;
        int other = IntStream.rangeClosed(far, Math.min(far + 500, HIGHEST))
                .filter(candidate -> new PortUse(name, candidate).isFree())
                .findFirst()
                .orElse(0);
        return "Port " + number + ", which " + name
                + " needs, is taken by another program.\n    Stop that program, or give " + name + " another port:  "
                + variable() + "=" + other + " ./praxis start";
    }
}
