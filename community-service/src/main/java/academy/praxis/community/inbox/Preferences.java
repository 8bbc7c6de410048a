package academy.praxis.community.inbox;

import academy.praxis.kit.precondition.Versioned;
import java.util.Arrays;
import java.util.List;

/**
 * How a member wants to be told of things.
 *
 * @param version 0 as long as the member has chosen nothing
 * @param kinds one choice for each kind
 */
record Preferences(long version, DigestPeriod digest, List<Choice> kinds) implements Versioned {
    /** Of those who have chosen nothing. */
    static final Preferences USUAL = of(0, DigestPeriod.WEEKLY, List.of());

    /** With the usual for each kind of which nothing is said, and for what cannot be switched off. */
    static Preferences of(long version, DigestPeriod digest, List<Choice> said) {
        return new Preferences(
                version,
                digest,
                Arrays.stream(NotificationKind.values())
                        .map(kind -> said.stream()
                                .filter(choice -> choice.kind() == kind && kind.isOptional())
                                .findFirst()
                                .orElse(Choice.usual(kind)))
                        .toList());
    }

    Choice of(NotificationKind kind) {
        return kinds.get(kind.ordinal());
    }

    boolean wantsMail(NotificationKind kind) {
        return digest != DigestPeriod.NEVER && of(kind).byMail();
    }
}
