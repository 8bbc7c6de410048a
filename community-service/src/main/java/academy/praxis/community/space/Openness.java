package academy.praxis.community.space;

import academy.praxis.community.member.Reader;
import java.util.EnumSet;
import java.util.Set;

/**
 * Who can read a space that is not their own. It follows from what never changes of an {@link Audience}, so what is written in a space can
 * keep it: to find what a reader may see then takes only their own spaces, and not all of the academy's.
 */
public enum Openness {
    EVERYONE,
    MANAGERS,
    NOBODY;

    /** What is open to this reader, own or not. */
    public static Set<Openness> to(Reader reader) {
        return reader.manager() ? EnumSet.of(EVERYONE, MANAGERS) : EnumSet.of(EVERYONE);
    }
}
