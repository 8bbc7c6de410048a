package academy.praxis.gateway.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.gateway.door.DoorServer;
import academy.praxis.gateway.testing.BehindProxy;
import academy.praxis.gateway.testing.Browser;
import academy.praxis.testing.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same with the real identity provider and the academy's own realm. */
@QuarkusTest
@WithTestResource(BehindProxy.class)
class KeycloakSessionTest {

    private static final String PUBLIC = "http://" + BehindProxy.PUBLIC_HOST;

    @Inject
    DoorServer door;

    private Browser browser;

    @BeforeEach
    void browser() {
        browser = new Browser(door.port());
    }

    /** Public addresses are reached through the proxy, all others directly. */
    private HttpRequest.Builder to(String address) {
        return address.startsWith("/") || address.startsWith(PUBLIC)
                ? browser.to(address.replace(PUBLIC, "")).header("X-Forwarded-Host", BehindProxy.PUBLIC_HOST)
                : browser.to(address);
    }

    private HttpResponse<String> follow(HttpResponse<String> response) {
        HttpResponse<String> last = response;
        String location = last.headers().firstValue("Location").orElse(null);
        while (location != null && !location.equals("/home") && !location.equals(PUBLIC + "/")) {
            last = browser.send(to(location));
            location = last.headers().firstValue("Location").orElse(null);
        }
        return last;
    }

    private HttpResponse<String> askToSignIn() {
        return follow(browser.send(to("/session/login?return=/home")));
    }

    private void signIn(String role) {
        String user = TestTokens.account(role);
        HttpResponse<String> page = askToSignIn();
        Matcher form = Pattern.compile("action=\"([^\"]+)\"").matcher(page.body());
        assertTrue(form.find(), page.body());
        HttpResponse<String> last = follow(browser.send(to(form.group(1).replace("&amp;", "&"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=" + encode(user) + "&password=" + TestTokens.PASSWORD))));
        assertEquals("/home", last.headers().firstValue("Location").orElse(last.body()));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private JsonObject me() {
        return new JsonObject(browser.send(to("/session/me")).body());
    }

    @Test
    void aMemberSignsInUsesTheAcademyAndSignsOutEverywhere() {
        signIn("manager");

        JsonObject me = me();
        assertEquals(TestTokens.memberId("manager"), UUID.fromString(me.getString("memberId")));
        assertTrue(me.getJsonArray("roles").contains("manager"), me.encode());
        assertEquals(200, browser.send(to("/api/items")).statusCode());

        HttpResponse<String> out = browser.send(to("/session/logout")
                .header("X-CSRF-Token", me.getString("csrfToken"))
                .POST(BodyPublishers.noBody()));
        HttpResponse<String> left = follow(browser.send(to(new JsonObject(out.body()).getString("location"))));

        assertEquals(PUBLIC + "/", left.headers().firstValue("Location").orElse(left.body()));
        assertFalse(me().getBoolean("authenticated"));
        assertTrue(askToSignIn().body().contains("type=\"password\""), "the provider asks for the password again");
    }

    @Test
    void tokensOfAppsAndMachinesAreTakenAndThoseForOthersAreNot() {
        assertEquals(200, withToken(TestTokens.as("learner")));
        assertEquals(200, withToken(TestTokens.ofMachine("example-integrator")));
        assertEquals(401, withToken(TestTokens.ofAnotherAudience("learner")));
        assertEquals(401, withToken(TestTokens.as("learner") + "x"));
    }

    private int withToken(String token) {
        return browser.send(to("/api/items").header("Authorization", "Bearer " + token))
                .statusCode();
    }
}
