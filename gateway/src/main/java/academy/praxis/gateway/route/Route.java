package academy.praxis.gateway.route;

/**
 * Where a request goes, and within which limits.
 *
 * @param upstream the service
 * @param maxBody largest request body in bytes
 * @param timeoutMillis how long the service may take until its answer begins
 */
public record Route(Upstream upstream, long maxBody, long timeoutMillis) {}
