package academy.praxis.catalog.fetch;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks names up for the client, which connects to the very addresses given here: a name that is public when it is checked and private when
 * it is connected to (DNS rebinding) gains nothing. A name with any address that is not public is refused as a whole.
 */
final class CheckedResolver implements DnsResolver {
    private final DnsResolver names;
    private final Set<String> allowed;

    /**
     * A resolver that refuses.
     *
     * @param names who knows the addresses
     * @param allowed {@code host:port} that may have any address
     */
    CheckedResolver(DnsResolver names, Set<String> allowed) {
        this.names = names;
        this.allowed = Set.copyOf(
                allowed.stream().map(entry -> entry.toLowerCase(Locale.ROOT)).toList());
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        InetAddress[] addresses = names.resolve(bare(host));
        if (!isAllowed(host, port)) {
            mustBePublic(host, addresses);
        }
        return Arrays.stream(addresses)
                .map(address -> new InetSocketAddress(address, port))
                .toList();
    }

    /** Whether this one may have any address. */
    boolean isAllowed(String host, int port) {
        String name = host.toLowerCase(Locale.ROOT);
        return allowed.contains(name + ":" + port) || allowed.contains(bare(name) + ":" + port);
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = names.resolve(bare(host));
        mustBePublic(host, addresses);
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    private static void mustBePublic(String host, InetAddress[] addresses) throws NotPublicException {
        for (InetAddress address : addresses) {
            if (!PublicAddresses.contains(address)) {
                throw new NotPublicException(host);
            }
        }
    }

    private static String bare(String host) {
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }

    /** The name leads into a network that is not public. Does not say to which address: that would map the network for whoever asks. */
    static final class NotPublicException extends UnknownHostException {
        NotPublicException(String host) {
            super(host + " is not on the public Internet.");
        }
    }
}
