package academy.praxis.gateway.http;

/** Headers by which a client could claim to be somebody, or to come from somewhere. */
public final class Claims {

    private Claims() {}

    /** Does this header say where a request came from? */
    public static boolean isForwarding(String name) {
        return starts(name, "x-forwarded-") || name.equalsIgnoreCase("forwarded") || name.equalsIgnoreCase("x-real-ip");
    }

    /** Is this header the gateway's own business, so that a service must not get it from a client? */
    public static boolean isPrivate(String name) {
        switch (name.charAt(0) | 0x20) {
            case 'c':
                return name.equalsIgnoreCase("cookie");
            case 'f':
                return name.equalsIgnoreCase("forwarded");
            case 'r':
                return starts(name, "remote-");
            case 'e':
                return name.equalsIgnoreCase("expect");
            case 'x':
                return starts(name, "x-forwarded-")
                        || starts(name, "x-real-")
                        || starts(name, "x-remote-")
                        || starts(name, "x-auth-")
                        || starts(name, "x-original-")
                        || starts(name, "x-rewrite-")
                        || name.equalsIgnoreCase("x-csrf-token");
            default:
                return false;
        }
    }

    private static boolean starts(String name, String prefix) {
        return name.regionMatches(true, 0, prefix, 0, prefix.length());
    }
}
