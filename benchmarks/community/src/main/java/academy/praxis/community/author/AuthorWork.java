package academy.praxis.community.author;

import java.util.UUID;

/** Authors as the service makes them, without its store of names: who comes first in a thread has the name. */
public final class AuthorWork {
    private final Aliases aliases;
    private final Sealer sealer;

    public AuthorWork(String secret) {
        aliases = new Aliases(secret);
        sealer = new Sealer(secret);
    }

    /** A member under a made-up name, as in a safe space. */
    public Author pseudonymous(UUID threadId, UUID memberId) {
        String alias = aliases.of(threadId, memberId);
        return Author.pseudonymous(alias, MadeUpNames.of(alias, 1), sealer.seal(threadId, memberId));
    }
}
