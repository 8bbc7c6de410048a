package academy.praxis.gateway.route;

import io.vertx.core.http.HttpMethod;

/**
 * Where a request goes, and within which limits.
 *
 * @param upstream the service
 * @param maxBody largest request body in bytes
 * @param timeoutMillis how long the service may take until its answer begins
 * @param openPath the pattern of paths that anybody may read, when this is one; otherwise null
 * @param takesForms whether anybody may post there as well
 * @param isStream whether the answer is a stream that stays open
 */
public record Route(
        Upstream upstream, long maxBody, long timeoutMillis, String openPath, boolean takesForms, boolean isStream) {

    Route(Upstream upstream, long maxBody, long timeoutMillis) {
        this(upstream, maxBody, timeoutMillis, null, false, false);
    }

    /** May anybody do this here? */
    public boolean isOpenTo(HttpMethod method) {
        return openPath != null
                && (method == HttpMethod.GET || method == HttpMethod.HEAD || takesForms && method == HttpMethod.POST);
    }

    /** The path as logs may hold it: whoever knows an open path may read it, so it is a secret. */
    public String shown(String path) {
        return openPath == null ? path : openPath;
    }
}
