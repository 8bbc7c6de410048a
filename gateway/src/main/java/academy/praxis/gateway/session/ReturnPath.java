package academy.praxis.gateway.session;

import java.util.Optional;

/** Where a sign-in leads back to: a path of the academy and never another site. */
final class ReturnPath {

    private static final int LONGEST = 2_000;

    private ReturnPath() {}

    /** The path, {@code /} when none is asked for; empty when it could lead away. */
    static Optional<String> of(String asked) {
        if (asked == null || asked.isEmpty()) {
            return Optional.of("/");
        }
        boolean local = asked.startsWith("/")
                && !asked.startsWith("//")
                && asked.length() <= LONGEST
                // Printable ASCII: browsers drop tabs and line ends, and read a backslash as a slash.
                && asked.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '\\');
        return local ? Optional.of(asked) : Optional.empty();
    }
}
