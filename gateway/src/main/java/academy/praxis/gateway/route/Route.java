package academy.praxis.gateway.route;

/**
 * Where a request goes, and within which limits.
 *
 * @param upstream the service
 * @param maxBody largest request body in bytes
 * @param timeoutMillis how long the service may take until its answer begins
 * @param openPath the pattern of paths that anybody may read, when this is one; otherwise null
 */
public record Route(Upstream upstream, long maxBody, long timeoutMillis, String openPath) {

    /** May anybody read here? */
    public boolean isOpen() {
        return openPath != null;
    }

    /** The path as logs may hold it: whoever knows an open path may read it, so it is a secret. */
    public String shown(String path) {
        return isOpen() ? openPath : path;
    }
}
