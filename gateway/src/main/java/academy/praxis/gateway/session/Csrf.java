package academy.praxis.gateway.session;

import academy.praxis.gateway.http.Cors;
import academy.praxis.gateway.http.Peer;
import academy.praxis.gateway.session.Sessions.Active;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.net.URI;

/**
 * Keeps other sites from acting with a member's session: a request that may change something must come from the
 * academy's own pages (or a configured front end), as the browser says, and bring the token of this very session.
 */
@Singleton
public class Csrf {

    private static final String HEADER = "x-csrf-token";

    private final Sessions sessions;
    private final Cors cors;

    Csrf(Sessions sessions, Cors cors) {
        this.sessions = sessions;
        this.cors = cors;
    }

    /** May this request act with this session? */
    public boolean allows(HttpServerRequest request, Peer peer, Active session) {
        return allows(request, peer, session, request.getHeader(HEADER));
    }

    /** The same with a token that came another way, such as in a form. */
    public boolean allows(HttpServerRequest request, Peer peer, Active session, String token) {
        HttpMethod method = request.method();
        if (method == HttpMethod.GET || method == HttpMethod.HEAD || method == HttpMethod.OPTIONS) {
            return true;
        }
        return sameSite(request, peer) && sessions.csrfMatches(session, token);
    }

    private boolean sameSite(HttpServerRequest request, Peer peer) {
        String origin = request.getHeader("origin");
        if (cors.allows(origin)) {
            return true;
        }
        String fetchSite = request.getHeader("sec-fetch-site");
        if (fetchSite != null && !fetchSite.equals("same-origin") && !fetchSite.equals("none")) {
            return false;
        }
        return origin == null || peer.host().equals(authority(origin));
    }

    private static String authority(String origin) {
        try {
            return URI.create(origin).getAuthority();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
