package academy.praxis.gateway.testing;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** A browser as far as the gateway can tell: keeps cookies, follows redirects one by one. */
public final class Browser {

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final URI base;

    /** In front of the gateway at this port. */
    public Browser(int port) {
        base = URI.create("http://localhost:" + port);
    }

    /** Begins a request to a path of the gateway, or to a whole address. */
    public HttpRequest.Builder to(String address) {
        return HttpRequest.newBuilder(base.resolve(address)).timeout(Duration.ofSeconds(20));
    }

    /** Sends it. */
    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            // As browsers do: localhost counts as a secure place.
            cookies.getCookieStore().getCookies().forEach(cookie -> cookie.setSecure(false));
            return response;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends it; the body can be read as it arrives. */
    public HttpResponse<InputStream> open(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Opens an address and follows redirects until one leads to {@code end} or the answer is none. */
    public HttpResponse<String> follow(String address, String end) {
        HttpResponse<String> response = send(to(address));
        for (int hops = 0; hops < 10; hops++) {
            Optional<String> location = response.headers().firstValue("Location");
            if (location.isEmpty() || location.get().equals(end)) {
                return response;
            }
            response = send(to(response.uri().resolve(location.get()).toString()));
        }
        throw new IllegalStateException("Too many redirects from " + address);
    }

    /** Signs in at the stub provider, which asks for no password. */
    public Browser signIn() {
        follow("/session/login?return=/home", "/home");
        return this;
    }

    /** Who is signed in. */
    public JsonObject me() {
        return new JsonObject(send(to("/session/me")).body());
    }

    /** A cookie's value. */
    public Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    /** Puts another value into a cookie. */
    public void plant(String name, String value) {
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .findFirst()
                .orElseThrow()
                .setValue(value);
    }
}
