package academy.praxis.local.images;

import academy.praxis.local.academy.PraxisException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where images are pushed to.
 *
 * @param host with its port, if it is not the usual one
 * @param path what stands before {@code praxis/<service>}; empty or ending with a slash
 * @param insecure whether plain HTTP, or a certificate that is not known, is good enough
 */
public record RegistryName(String host, String path, boolean insecure) {

    private static final Pattern NAME =
            Pattern.compile("([A-Za-z0-9][A-Za-z0-9.-]*(?::\\d{1,5})?)((?:/[a-z0-9]+(?:[._-]+[a-z0-9]+)*)*)/?");

    /** Of what somebody typed, such as {@code registry.example.org/academy}. */
    public static RegistryName parse(String typed, boolean insecure) {
        Matcher name = NAME.matcher(typed);
        if (typed.contains("://") || !name.matches()) {
            throw new PraxisException(
                    "\"" + typed + "\" is no registry. Name its host and, if you have one, your part of it, "
                            + "without http:// in front: registry.example.org or registry.example.org/academy");
        }
        String path = name.group(2);
        return new RegistryName(name.group(1), path.isEmpty() ? "" : path.substring(1) + "/", insecure);
    }

    /** The name of a service's image there, without a tag. */
    String image(String service) {
        return host + "/" + group() + "/" + service;
    }

    /** What stands between host and service. */
    String group() {
        return path + "praxis";
    }
}
