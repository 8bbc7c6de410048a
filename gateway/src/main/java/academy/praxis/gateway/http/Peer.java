package academy.praxis.gateway.http;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;

/**
 * Who is at the other end, and how the person sees the academy: taken from {@code X-Forwarded} headers only where a
 * trusted reverse proxy sent them.
 *
 * @param address address of the caller
 * @param forwardedFor value for {@code X-Forwarded-For}
 * @param scheme {@code http} or {@code https}
 * @param host host and port in the caller's address bar
 */
public record Peer(String address, String forwardedFor, String scheme, String host) {

    /** Is the caller's connection encrypted? */
    public boolean secure() {
        return "https".equals(scheme);
    }

    /** Origin of the academy as the caller sees it. */
    public String origin() {
        return scheme + "://" + host;
    }

    /** Reads peers from requests, and takes away what untrusted ones claim. */
    public static final class Reader {

        private final boolean everyone;
        private final List<IpSubnetFilterRule> trusted = new ArrayList<>();

        /** Trusts these addresses, networks such as {@code 10.0.0.0/8}, or {@code *}. */
        public Reader(List<String> trustedProxies) {
            everyone = trustedProxies.contains("*");
            for (String proxy : trustedProxies) {
                if (!"*".equals(proxy)) {
                    trusted.add(rule(proxy));
                }
            }
        }

        private static IpSubnetFilterRule rule(String proxy) {
            String[] parts = proxy.strip().split("/");
            try {
                InetAddress address = InetAddress.getByName(parts[0]);
                int bits = parts.length > 1 ? Integer.parseInt(parts[1]) : address.getAddress().length * 8;
                return new IpSubnetFilterRule(address, bits, IpFilterRuleType.ACCEPT);
            } catch (UnknownHostException | IllegalArgumentException e) {
                throw new IllegalArgumentException("Not an address or network: " + proxy, e);
            }
        }

        /** The peer of this request; afterwards its headers hold no forwarding claim that is not trusted. */
        public Peer read(HttpServerRequest request) {
            SocketAddress remote = request.remoteAddress();
            String address = remote == null || remote.hostAddress() == null ? "unknown" : remote.hostAddress();
            String scheme = request.isSSL() ? "https" : "http";
            String host = request.getHeader("host");
            MultiMap headers = request.headers();
            if (!believed(remote)) {
                removeClaims(headers);
                return new Peer(address, address, scheme, host == null ? "localhost" : host);
            }
            String forwardedFor = headers.get("x-forwarded-for");
            String forwardedProto = headers.get("x-forwarded-proto");
            String forwardedHost = headers.get("x-forwarded-host");
            return new Peer(
                    forwardedFor == null ? address : last(forwardedFor),
                    forwardedFor == null ? address : forwardedFor + ", " + address,
                    "https".equals(forwardedProto) || "http".equals(forwardedProto) ? forwardedProto : scheme,
                    forwardedHost != null ? forwardedHost : host == null ? "localhost" : host);
        }

        private boolean believed(SocketAddress remote) {
            if (everyone) {
                return true;
            }
            if (trusted.isEmpty() || remote == null || remote.hostAddress() == null) {
                return false;
            }
            InetSocketAddress socket = new InetSocketAddress(remote.hostAddress(), remote.port());
            return trusted.stream().anyMatch(rule -> rule.matches(socket));
        }

        private static String last(String list) {
            return list.substring(list.lastIndexOf(',') + 1).strip();
        }

        private static void removeClaims(MultiMap headers) {
            List<String> claims = null;
            for (var header : headers) {
                if (Claims.isForwarding(header.getKey())) {
                    claims = claims == null ? new ArrayList<>(4) : claims;
                    claims.add(header.getKey());
                }
            }
            if (claims != null) {
                claims.forEach(headers::remove);
            }
        }
    }
}
