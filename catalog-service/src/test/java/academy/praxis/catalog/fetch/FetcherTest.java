package academy.praxis.catalog.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.catalog.fetch.FetchException.Reason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FetcherTest {
    private final TestServer server = new TestServer();
    private final Fetcher fetcher = new Fetcher(TestLimits.allowing(server.host()));

    @AfterEach
    void close() throws IOException {
        fetcher.close();
        server.close();
    }

    @Test
    void aPageComesWithItsTypeAndItsValidators() throws IOException {
        server.on("/page", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/HTML; charset=\"ISO-8859-1\"");
            exchange.getResponseHeaders().set("ETag", "W/\"7\"");
            exchange.getResponseHeaders().set("Last-Modified", "Wed, 21 Oct 2015 07:28:00 GMT");
            assertEquals(
                    "PraxisCatalog/1.0 (test)", exchange.getRequestHeaders().getFirst("User-Agent"));
            TestServer.send(exchange, 200, "words".getBytes(UTF_8));
        });

        try (Fetched page = fetcher.get(FetchRequest.of(server.url("/page")))) {
            assertEquals("words", new String(page.bytes(), UTF_8));
            assertEquals("text/html", page.mediaType());
            assertEquals("ISO-8859-1", page.charset().orElseThrow());
            assertEquals(new FetchState("W/\"7\"", "Wed, 21 Oct 2015 07:28:00 GMT"), page.state());
        }
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() throws IOException {
        server.validated("/page", "text/plain", "\"1\"", "words");

        FetchState state;
        try (Fetched first = fetcher.get(FetchRequest.of(server.url("/page")))) {
            state = first.state();
        }
        try (Fetched second = fetcher.get(FetchRequest.of(server.url("/page")).since(state))) {
            assertTrue(second.notModified());
            assertEquals(state, second.state());
        }
    }

    @Test
    void aPackedPageIsUnpacked() throws IOException {
        server.on("/page", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            TestServer.send(exchange, 200, TestServer.gzip("words".getBytes(UTF_8)));
        });

        try (Fetched page = fetcher.get(FetchRequest.of(server.url("/page")))) {
            assertEquals("words", new String(page.bytes(), UTF_8));
        }
    }

    @Test
    void aGzipBombIsRefusedBeforeItIsUnpacked() {
        byte[] bomb = TestServer.gzip(new byte[64 << 20]);
        assertTrue(bomb.length < 1 << 20, "it is small on the wire");
        server.on("/bomb", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            TestServer.send(exchange, 200, bomb);
        });

        assertEquals(Reason.TOO_LARGE, failure(server.url("/bomb")).reason());
    }

    @Test
    void aBrokenPackingIsSaidToBeBroken() {
        byte[] packed = TestServer.gzip(new byte[10_000]);
        server.on("/cut", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            TestServer.send(exchange, 200, java.util.Arrays.copyOf(packed, packed.length / 2));
        });
        server.on("/not", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            TestServer.send(exchange, 200, "not packed at all".getBytes(UTF_8));
        });

        assertEquals(Reason.BROKEN, failure(server.url("/cut")).reason());
        assertEquals(Reason.BROKEN, failure(server.url("/not")).reason());
    }

    @Test
    void aBodyWithoutEndIsCutOffBySize() {
        server.on("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] chunk = new byte[64 * 1024];
            for (int i = 0; i < 1000; i++) {
                exchange.getResponseBody().write(chunk);
            }
        });

        assertEquals(Reason.TOO_LARGE, failure(server.url("/endless")).reason());
    }

    @Test
    void aSlowBodyWithoutEndIsCutOffByTime() throws IOException {
        server.on("/slow", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (int i = 0; i < 200; i++) {
                exchange.getResponseBody().write('.');
                exchange.getResponseBody().flush();
                sleep(50);
            }
        });
        Fetcher impatient = new Fetcher(TestLimits.allowing(server.host()).total(Duration.ofMillis(700)));

        long start = System.nanoTime();
        FetchException failure = assertThrows(
                FetchException.class,
                () -> impatient.get(FetchRequest.of(server.url("/slow")).withoutRobots()));
        impatient.close();

        assertEquals(Reason.TIMEOUT, failure.reason());
        assertTrue(Duration.ofNanos(System.nanoTime() - start).toSeconds() < 5, "it ends soon after its time");
    }

    @Test
    void anAnswerThatNeverBeginsTimesOut() {
        server.on("/silent", exchange -> sleep(4000));

        assertEquals(
                Reason.TIMEOUT,
                assertThrows(
                                FetchException.class,
                                () -> fetcher.get(
                                        FetchRequest.of(server.url("/silent")).withoutRobots()))
                        .reason());
    }

    @Test
    void redirectsAreFollowedAndALoopEnds() throws IOException {
        server.redirect("/a", "/b").redirect("/b", server.url("/page")).page("/page", "text/plain", "words");
        server.redirect("/loop", "/loop2").redirect("/loop2", "/loop");

        try (Fetched page = fetcher.get(FetchRequest.of(server.url("/a")))) {
            assertEquals(server.url("/page"), page.url().toString());
        }
        assertEquals(Reason.TOO_MANY_REDIRECTS, failure(server.url("/loop")).reason());
    }

    @Test
    void aRedirectIntoAPrivateNetworkIsNotFollowed() {
        TestServer inner = new TestServer().page("/secret", "text/plain", "secret");
        server.redirect("/out", inner.url("/secret"));
        server.redirect("/metadata", "http://169.254.169.254/latest/meta-data/");
        server.redirect("/file", "file:///etc/passwd");

        assertEquals(Reason.NOT_ALLOWED, failure(server.url("/out")).reason());
        assertEquals(Reason.NOT_ALLOWED, failure(server.url("/metadata")).reason());
        assertEquals(Reason.NOT_ALLOWED, failure(server.url("/file")).reason());
        assertEquals(List.of(), inner.asked());
        inner.close();
    }

    @Test
    void aServerInHouseIsNotAskedBecauseAnotherOneSendsUsThere() throws IOException {
        TestServer inner = new TestServer().page("/secret", "text/plain", "secret");
        inner.redirect("/old", "/secret");
        server.redirect("/out", inner.url("/secret"));
        server.redirect("/shouted", inner.url("/secret").replace("localhost", "LOCALHOST"));
        server.redirect("/robots.txt", inner.url("/robots.txt"));
        try (inner;
                Outlet both = new Outlet(new Fetcher(TestLimits.allowing(server.host(), inner.host())))) {
            for (String door : List.of("/out", "/shouted")) {
                FetchException failure =
                        assertThrows(FetchException.class, () -> both.fetcher.get(FetchRequest.of(server.url(door))));
                assertEquals(Reason.NOT_ALLOWED, failure.reason());
            }
            assertEquals(List.of(), inner.asked());

            both.fetcher.get(FetchRequest.of(inner.url("/old"))).close();
            assertEquals(List.of("/robots.txt", "/old", "/secret"), inner.asked(), "it may send us on within itself");
        }
    }

    private record Outlet(Fetcher fetcher) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            fetcher.close();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://example.com/",
                "gopher://127.0.0.1/",
                "jar:http://example.com!/",
                "javascript:alert(1)",
                "//example.com/",
                "http:///path",
                "http://user:pass@example.com/",
                "http://127.0.0.1/",
                "http://127.1/",
                "http://2130706433/",
                "http://0x7f.1/",
                "http://localhost/",
                "http://localhost.:80/",
                "http://[::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[::ffff:7f00:1]/",
                "http://0.0.0.0/",
                "http://10.1.2.3/",
                "http://192.168.1.1/",
                "http://169.254.169.254/latest/meta-data/",
                "http://[fe80::1]/",
                "http://[fd00:ec2::254]/",
                "http://[64:ff9b::a9fe:a9fe]/",
                "not an address",
                "http://exa mple.com/",
                ""
            })
    void addressesThatAreNotToBeAskedAreNot(String address) throws IOException {
        Fetcher careful = new Fetcher(TestLimits.allowing(), names(host -> {
            if (host.startsWith("localhost")) {
                return new InetAddress[] {InetAddress.getLoopbackAddress()};
            }
            if (!host.matches("[0-9.:a-f]+")) {
                throw new UnknownHostException(host);
            }
            return InetAddress.getAllByName(host);
        }));
        FetchException failure = assertThrows(FetchException.class, () -> careful.get(FetchRequest.of(address)));
        careful.close();

        // Names of numbers in odd notations are not addresses to this resolver; to those for which they are, the
        // address decides.
        assertTrue(
                failure.reason() == Reason.NOT_ALLOWED || failure.reason() == Reason.UNREACHABLE, failure.getMessage());
        assertFalse(failure.getMessage().contains("pass@"), "it does not repeat a password");
    }

    @Test
    void aServerOfOursOnAnotherPortIsNotAllowed() {
        TestServer other = new TestServer().page("/page", "text/plain", "words");

        assertEquals(Reason.NOT_ALLOWED, failure(other.url("/page")).reason());
        other.close();
    }

    @Test
    void aNameThatTurnsPrivateBetweenCheckAndConnectionIsNotConnectedTo() throws IOException {
        TestServer inner = new TestServer().page("/", "text/plain", "secret");
        AtomicInteger asked = new AtomicInteger();
        Fetcher rebound = new Fetcher(
                TestLimits.allowing(),
                names(host -> asked.getAndIncrement() == 0
                        ? new InetAddress[] {InetAddress.getByName("127.0.0.1"), InetAddress.getByName("93.184.216.34")}
                        : new InetAddress[] {InetAddress.getByName("127.0.0.1")}));
        String url = "http://rebind.example:" + inner.host().split(":")[1] + "/";

        for (int i = 0; i < 2; i++) {
            assertEquals(
                    Reason.NOT_ALLOWED,
                    assertThrows(
                                    FetchException.class,
                                    () -> rebound.get(FetchRequest.of(url).withoutRobots()))
                            .reason());
        }
        assertEquals(
                2, asked.get(), "each connection is made to the addresses of one look-up, the one that was checked");
        assertEquals(List.of(), inner.asked());
        rebound.close();
        inner.close();
    }

    @Test
    void whatRobotsTxtForbidsIsLeftAlone() throws IOException {
        server.page(
                "/robots.txt",
                "text/plain",
                "User-agent: praxiscatalog\nDisallow: /private\n\nUser-agent: *\nDisallow: /\n");
        server.page("/private/page", "text/plain", "no").page("/open", "text/plain", "yes");

        assertEquals(Reason.ROBOTS, failure(server.url("/private/page")).reason());
        fetcher.get(FetchRequest.of(server.url("/open"))).close();
        fetcher.get(FetchRequest.of(server.url("/private/page")).withoutRobots())
                .close();

        assertEquals(List.of("/robots.txt", "/open", "/private/page"), server.asked());
    }

    @Test
    void aRedirectDoesNotGetAroundRobotsTxt() {
        server.page("/robots.txt", "text/plain", "User-agent: *\nDisallow: /private\n");
        server.redirect("/door", "/private/page").page("/private/page", "text/plain", "no");

        assertEquals(Reason.ROBOTS, failure(server.url("/door")).reason());
    }

    @Test
    void aCrawlDelayIsKeptAsFarAsItIsReasonable() throws IOException {
        server.page("/robots.txt", "text/plain", "User-agent: *\nCrawl-delay: 3600\n")
                .page("/page", "text/plain", "words");

        long start = System.nanoTime();
        for (int i = 0; i < 3; i++) {
            fetcher.get(FetchRequest.of(server.url("/page"))).close();
        }
        long millis = (System.nanoTime() - start) / 1_000_000;

        assertTrue(millis >= 600 && millis < 5000, "two pauses of 300 ms, not of an hour: " + millis);
    }

    @Test
    void aServerWithoutWordOfItsRulesIsLeftAlone() {
        server.status("/robots.txt", 500).page("/page", "text/plain", "words");

        assertEquals(Reason.ROBOTS, failure(server.url("/page")).reason());
    }

    @Test
    void aServerThatSaysLaterIsAskedLater() throws IOException {
        AtomicInteger times = new AtomicInteger();
        server.on("/busy", exchange -> {
            if (times.getAndIncrement() == 0) {
                exchange.getResponseHeaders().set("Retry-After", "1");
                TestServer.send(exchange, 429, new byte[0]);
            } else {
                TestServer.send(exchange, 200, "words".getBytes(UTF_8));
            }
        });

        Instant start = Instant.now();
        fetcher.get(FetchRequest.of(server.url("/busy")).withoutRobots()).close();

        assertTrue(Duration.between(start, Instant.now()).toMillis() >= 900);
    }

    @Test
    void aServerThatSaysMuchLaterIsNotWaitedFor() {
        server.on("/closed", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "3600");
            TestServer.send(exchange, 503, new byte[0]);
        });

        FetchException failure = failure(server.url("/closed"));

        assertEquals(Reason.LATER, failure.reason());
        assertTrue(failure.retryAfter().orElseThrow().isAfter(Instant.now().plusSeconds(3000)));
        assertEquals(1, server.asked().stream().filter("/closed"::equals).count());
    }

    @Test
    void whatIsGoneAndWhatFailsIsTold() {
        server.status("/gone", 410).status("/broken", 500);

        assertEquals(Reason.GONE, failure(server.url("/gone")).reason());
        assertEquals(Reason.GONE, failure(server.url("/never")).reason());
        assertEquals(Reason.STATUS, failure(server.url("/broken")).reason());
        server.close();
        assertEquals(
                Reason.UNREACHABLE,
                failure("http://" + server.host() + "/x", false).reason());
    }

    private FetchException failure(String url) {
        return failure(url, true);
    }

    private FetchException failure(String url, boolean robots) {
        FetchRequest request = FetchRequest.of(url);
        return assertThrows(FetchException.class, () -> fetcher.get(robots ? request : request.withoutRobots()));
    }

    private interface Names {
        InetAddress[] of(String host) throws UnknownHostException;
    }

    private static DnsResolver names(Names names) {
        return new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                return names.of(host);
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
