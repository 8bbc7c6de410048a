package academy.praxis.catalog.fetch;

import academy.praxis.catalog.fetch.FetchException.Reason;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.util.Timeout;

/**
 * Gets pages of others by HTTP, carefully: only from public addresses, within limits of time and size, as their servers wish.
 *
 * <p>Blocks; for worker threads.
 */
@ApplicationScoped
public class Fetcher {
    private static final int MOST_HEADER_LINE = 16 * 1024;
    private static final int MOST_HEADERS = 200;
    private static final int MOST_CONNECTIONS = 64;
    private static final int MOST_CONNECTIONS_TO_A_HOST = 4;

    private final FetchLimits limits;
    private final CheckedResolver resolver;
    private final CloseableHttpClient client;
    private final Robots robots;
    private final Pace pace = new Pace();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "fetch-deadlines");
        thread.setDaemon(true);
        return thread;
    });

    /** With the names that the system knows. */
    @Inject
    public Fetcher(FetchLimits limits) {
        this(limits, SystemDefaultDnsResolver.INSTANCE);
    }

    Fetcher(FetchLimits limits, DnsResolver names) {
        this.limits = limits;
        this.robots = new Robots(limits.userAgent(), limits.robotsRemembered(), limits.maxCrawlDelay());
        this.resolver = new CheckedResolver(names, limits.allowedPrivateHosts().orElse(Set.of()));
        Timeout read = Timeout.of(limits.readTimeout());
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(resolver)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(Timeout.of(limits.connectTimeout()))
                                .setSocketTimeout(read)
                                .build())
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .http1Config(Http1Config.custom()
                                        .setMaxLineLength(MOST_HEADER_LINE)
                                        .setMaxHeaderCount(MOST_HEADERS)
                                        .build())
                                .build())
                        .setMaxConnTotal(MOST_CONNECTIONS)
                        .setMaxConnPerRoute(MOST_CONNECTIONS_TO_A_HOST)
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(read)
                        .setConnectionRequestTimeout(Timeout.of(limits.totalTimeout()))
                        .build())
                .setUserAgent(limits.userAgent())
                .disableRedirectHandling()
                .disableContentCompression()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    @PreDestroy
    void close() throws IOException {
        clock.shutdownNow();
        client.close();
    }

    /**
     * Gets a page, after as many redirects and waits as the limits allow.
     *
     * @throws FetchException when it cannot be had
     */
    public Fetched get(FetchRequest request) throws FetchException {
        URI first = allowed(request.url());
        URI url = first;
        for (int hops = 0; ; hops++) {
            if (request.robots()) {
                mustBeWelcome(url);
            }
            Answer answer = askPatiently(url, request);
            if (answer.redirect == null) {
                return answer.page;
            }
            if (hops == limits.maxRedirects()) {
                throw new FetchException(
                        Reason.TOO_MANY_REDIRECTS,
                        request.url() + " leads from one address to the next, more than " + limits.maxRedirects()
                                + " times.");
            }
            url = allowed(resolved(url, answer.redirect));
            mustNotLeadInside(first, url);
        }
    }

    /** A server in-house is asked when somebody here names it, and not because one outside sends us there. */
    private void mustNotLeadInside(URI first, URI url) throws FetchException {
        boolean same = first.getHost().equalsIgnoreCase(url.getHost()) && port(first) == port(url);
        if (!same && resolver.isAllowed(url.getHost(), port(url))) {
            throw new FetchException(
                    Reason.NOT_ALLOWED,
                    shown(first.toString()) + " leads to another server, " + url.getRawAuthority()
                            + ", which is not on the public Internet.");
        }
    }

    private static int port(URI url) {
        return url.getPort() >= 0 ? url.getPort() : url.getScheme().equals("https") ? 443 : 80;
    }

    /** Every hop passes here: the scheme and form of the address; where it leads to is checked when its name is looked up. */
    private static URI allowed(String address) throws FetchException {
        try {
            URI uri = ascii(address);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            if (!scheme.equals("http") && !scheme.equals("https")) {
                throw new FetchException(
                        Reason.NOT_ALLOWED, "Only http and https addresses are fetched, not " + shown(address) + ".");
            }
            if (uri.getHost() == null || uri.getRawUserInfo() != null) {
                throw new FetchException(Reason.NOT_ALLOWED, shown(address) + " is no address with a plain host name.");
            }
            String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
            return new URI(scheme + "://" + uri.getRawAuthority() + path
                    + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()));
        } catch (URISyntaxException e) {
            throw new FetchException(Reason.NOT_ALLOWED, shown(address) + " is not a well-formed address.", e);
        }
    }

    /** With the letters of other scripts in the way that the protocol writes them. */
    private static URI ascii(String address) throws URISyntaxException {
        URI uri = new URI(address).normalize();
        if (uri.getHost() == null && uri.getRawAuthority() != null && uri.getRawUserInfo() == null) {
            try {
                uri = new URI(address.replace(uri.getRawAuthority(), IDN.toASCII(uri.getRawAuthority()))).normalize();
            } catch (IllegalArgumentException e) {
                throw new URISyntaxException(address, e.getMessage());
            }
        }
        return new URI(uri.toASCIIString());
    }

    private static String resolved(URI from, String location) throws FetchException {
        try {
            return from.resolve(location.trim().replace(" ", "%20")).toString();
        } catch (IllegalArgumentException e) {
            throw new FetchException(
                    Reason.BROKEN, from + " leads to " + shown(location) + ", which is no address.", e);
        }
    }

    private void mustBeWelcome(URI url) throws FetchException {
        Robots.Rules rules = robots.rules(url, this::robotsOf);
        if (!rules.allow(url) && rules.failure() != null) {
            Reason why = rules.failure().reason();
            throw new FetchException(
                    why == Reason.UNREACHABLE || why == Reason.TIMEOUT ? why : Reason.ROBOTS,
                    "Without the robots.txt of " + url.getRawAuthority() + " nothing is fetched from it. "
                            + rules.failure().getMessage(),
                    rules.failure());
        }
        if (!rules.allow(url)) {
            throw new FetchException(
                    Reason.ROBOTS,
                    "The robots.txt of " + url.getRawAuthority() + " does not let us fetch " + url + ".");
        }
        rest(pace.turn(url.getRawAuthority().toLowerCase(Locale.ROOT), rules.delay()));
    }

    private Robots.Answer robotsOf(String url) {
        FetchRequest request =
                FetchRequest.of(url).withoutRobots().atMost(Robots.MOST_BYTES).accepting("text/plain, */*;q=0.1");
        try (Fetched page = get(request)) {
            return new Robots.Answer(200, page.bytes(), null);
        } catch (StatusException e) {
            return new Robots.Answer(e.status, null, e);
        } catch (FetchException e) {
            // Where we may not go at all, the page itself says so.
            return new Robots.Answer(e.reason() == Reason.NOT_ALLOWED ? 404 : 500, null, e);
        } catch (IOException e) {
            return new Robots.Answer(500, null, new FetchException(Reason.BROKEN, said(e), e));
        }
    }

    private Answer askPatiently(URI url, FetchRequest request) throws FetchException {
        for (int tries = 0; ; tries++) {
            try {
                return ask(url, request);
            } catch (FetchException e) {
                Duration wait = wait(e, tries);
                if (e.reason() != Reason.LATER
                        || tries >= limits.maxRetries()
                        || wait.compareTo(limits.maxRetryWait()) > 0) {
                    throw e;
                }
                rest(wait.toMillis());
            }
        }
    }

    private static Duration wait(FetchException e, int tries) {
        Duration wished = e.retryAfter()
                .map(time -> Duration.between(Instant.now(), time))
                .orElse(Duration.ofSeconds(1L << tries));
        return wished.isNegative() ? Duration.ZERO : wished;
    }

    private static void rest(long millis) throws FetchException {
        if (millis <= 0) {
            return;
        }
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FetchException(Reason.UNREACHABLE, "The run was stopped.", e);
        }
    }

    private Answer ask(URI url, FetchRequest request) throws FetchException {
        HttpGet get = new HttpGet(url);
        get.setHeader(HttpHeaders.ACCEPT, request.accept());
        get.setHeader(HttpHeaders.ACCEPT_ENCODING, "gzip");
        if (request.known() != null) {
            setIfPresent(get, HttpHeaders.IF_NONE_MATCH, request.known().etag());
            setIfPresent(get, HttpHeaders.IF_MODIFIED_SINCE, request.known().lastModified());
        }
        Deadline deadline = new Deadline();
        ScheduledFuture<?> alarm = clock.schedule(
                () -> {
                    deadline.passed = true;
                    get.cancel();
                },
                limits.totalTimeout().toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            return answer(url, request, get).orThrow();
        } catch (FetchException e) {
            throw e;
        } catch (CheckedResolver.NotPublicException e) {
            throw new FetchException(Reason.NOT_ALLOWED, e.getMessage(), e);
        } catch (java.net.UnknownHostException e) {
            throw new FetchException(Reason.UNREACHABLE, "There is no host " + url.getHost() + ".", e);
        } catch (IOException e) {
            throw deadline.passed || e instanceof InterruptedIOException
                    ? new FetchException(Reason.TIMEOUT, url + " took too long.", e)
                    : new FetchException(Reason.UNREACHABLE, url + " could not be reached: " + said(e), e);
        } finally {
            alarm.cancel(false);
        }
    }

    /** Not by a response handler: the client reads on to the end of a body that a handler has left unread. */
    private Answer answer(URI url, FetchRequest request, HttpGet get) throws IOException {
        HttpHost server = new HttpHost(url.getScheme(), url.getHost(), url.getPort());
        ClassicHttpResponse response = client.executeOpen(server, get, null);
        Answer answer = null;
        try {
            answer = read(url, request, response);
            return answer;
        } finally {
            if (answer == null || answer.unread) {
                get.cancel();
                Closer.closeQuietly(response);
            } else {
                response.close();
            }
        }
    }

    private static void setIfPresent(HttpGet get, String header, String value) {
        if (value != null && !value.isBlank() && value.chars().noneMatch(c -> c < ' ')) {
            get.setHeader(header, value);
        }
    }

    private Answer read(URI url, FetchRequest request, ClassicHttpResponse response) throws IOException {
        int status = response.getCode();
        FetchState state =
                new FetchState(value(response, HttpHeaders.ETAG), value(response, HttpHeaders.LAST_MODIFIED));
        if (status == 304 && request.known() != null) {
            return Answer.of(new Fetched(url, request.known(), null, null));
        }
        String location = value(response, HttpHeaders.LOCATION);
        if ((status == 301 || status == 302 || status == 303 || status == 307 || status == 308) && location != null) {
            return Answer.leadingTo(location);
        }
        if (status == 429 || status == 503) {
            Instant when = retryAfter(value(response, HttpHeaders.RETRY_AFTER));
            return Answer.failing(new StatusException(
                    Reason.LATER,
                    url + " asks us to come later (status " + status + (when == null ? "" : ", not before " + when)
                            + ").",
                    status,
                    when));
        }
        if (status != 200) {
            return Answer.failing(new StatusException(
                    status == 404 || status == 410 ? Reason.GONE : Reason.STATUS,
                    url + " answered with status " + status + ".",
                    status,
                    null));
        }
        try {
            return Answer.of(
                    new Fetched(url, state, value(response, HttpHeaders.CONTENT_TYPE), spooled(request, response)));
        } catch (FetchException e) {
            return Answer.failing(new FetchException(e.reason(), url + ": " + e.getMessage(), e));
        }
    }

    private Path spooled(FetchRequest request, ClassicHttpResponse response) throws IOException {
        Path file = Files.createTempFile("praxis-fetched-", null);
        boolean whole = false;
        try (OutputStream out = Files.newOutputStream(file)) {
            HttpEntity entity = response.getEntity();
            if (entity != null) {
                InputStream raw = new LimitedInputStream(entity.getContent(), limits.maxBytes());
                InputStream unpacked = unpacked(raw, value(response, HttpHeaders.CONTENT_ENCODING));
                new LimitedInputStream(unpacked, Math.min(request.maxBytes(), limits.maxUnpackedBytes()))
                        .transferTo(out);
            }
            whole = true;
            return file;
        } catch (ZipException | EOFException e) {
            throw new FetchException(Reason.BROKEN, "The answer is packed in a way that cannot be unpacked.", e);
        } finally {
            if (!whole) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static InputStream unpacked(InputStream in, String encoding) throws IOException {
        return switch (encoding == null ? "identity" : encoding.trim().toLowerCase(Locale.ROOT)) {
            case "", "identity" -> in;
            case "gzip", "x-gzip" -> new GZIPInputStream(in);
            case "deflate" -> new InflaterInputStream(in);
            default ->
                throw new FetchException(
                        Reason.BROKEN, "The answer is packed as " + shown(encoding) + ", which nobody asked for.");
        };
    }

    private static Instant retryAfter(String value) {
        if (value == null) {
            return null;
        }
        try {
            return Instant.now()
                    .plusSeconds(Math.min(
                            Long.parseLong(value.trim()), Duration.ofDays(30).toSeconds()));
        } catch (NumberFormatException notSeconds) {
            try {
                return ZonedDateTime.parse(value.trim(), DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant();
            } catch (DateTimeParseException neither) {
                return null;
            }
        }
    }

    private static String value(ClassicHttpResponse response, String name) {
        Header header = response.getFirstHeader(name);
        return header == null ? null : header.getValue();
    }

    private static String shown(String text) {
        String open = text.replaceAll("//[^/@]*@", "//…@");
        return open.length() > 200 ? open.substring(0, 200) + "…" : open;
    }

    private static String said(IOException e) {
        return e.getMessage() == null ? "the connection broke." : shown(e.getMessage());
    }

    private static final class Deadline {
        private volatile boolean passed;
    }

    private record Answer(Fetched page, String redirect, FetchException failure, boolean unread) {
        static Answer of(Fetched page) {
            return new Answer(page, null, null, false);
        }

        static Answer leadingTo(String location) {
            return new Answer(null, location, null, true);
        }

        static Answer failing(FetchException failure) {
            return new Answer(null, null, failure, true);
        }

        Answer orThrow() throws FetchException {
            if (failure != null) {
                throw failure;
            }
            return this;
        }
    }

    private static final class StatusException extends FetchException {
        private final int status;

        StatusException(Reason reason, String message, int status, Instant retryAfter) {
            super(reason, message, retryAfter, null);
            this.status = status;
        }
    }
}
