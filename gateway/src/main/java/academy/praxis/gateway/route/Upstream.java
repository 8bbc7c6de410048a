package academy.praxis.gateway.route;

import academy.praxis.gateway.GatewayConfig;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.util.concurrent.TimeUnit;

/** One service as the gateway calls it. */
public final class Upstream {

    private final String name;
    private final URI url;
    private final RequestOptions address;
    private final Timer[] timers = new Timer[6];
    private volatile boolean stopping;

    Upstream(String name, GatewayConfig.Service config, MeterRegistry meters) {
        this.name = name;
        this.url = config.url();
        boolean tls = "https".equals(url.getScheme());
        int port = url.getPort() > 0 ? url.getPort() : tls ? 443 : 80;
        this.address = new RequestOptions().setHost(url.getHost()).setPort(port).setSsl(tls);
        for (int i = 1; i < timers.length; i++) {
            timers[i] = Timer.builder("praxis.gateway.requests")
                    .description("Requests handed to a service, until its answer began")
                    .tag("service", name)
                    .tag("status", i + "xx")
                    .register(meters);
        }
    }

    /** Its name in the configuration. */
    public String name() {
        return name;
    }

    /** Its base URL, without a slash at the end. */
    public String base() {
        String text = url.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    /** Notes whether it was told to stop: then nothing is sent to it any more. */
    public void stopping(boolean now) {
        stopping = now;
    }

    boolean isStopping() {
        return stopping;
    }

    RequestOptions address() {
        return address;
    }

    void count(int status, long startedNanos) {
        timers[Math.min(Math.max(status / 100, 1), 5)].record(System.nanoTime() - startedNanos, TimeUnit.NANOSECONDS);
    }
}
