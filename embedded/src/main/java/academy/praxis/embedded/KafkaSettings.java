package academy.praxis.embedded;

import java.nio.file.Path;

/**
 * How to run Kafka.
 *
 * @param folder its folder: data, log and process id
 * @param port the port of the broker on 127.0.0.1, 0 for any free one
 * @param controllerPort the port of the controller on 127.0.0.1, 0 for any free one
 * @param minimumFreeMegabytes it does not start with less free disk space than this
 */
public record KafkaSettings(Path folder, int port, int controllerPort, long minimumFreeMegabytes) {

    /** Defaults: any free ports. */
    public static KafkaSettings in(Path folder) {
        return new KafkaSettings(folder, 0, 0, 300);
    }

    /** The same on other ports. */
    public KafkaSettings withPorts(int newPort, int newControllerPort) {
        return new KafkaSettings(folder, newPort, newControllerPort, minimumFreeMegabytes);
    }

    /** The same with another limit of free disk space, in MB. */
    public KafkaSettings withMinimumFreeMegabytes(long megabytes) {
        return new KafkaSettings(folder, port, controllerPort, megabytes);
    }
}
