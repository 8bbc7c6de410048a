package academy.praxis.community.author;

import academy.praxis.community.space.Audience;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Under which name a member writes in a thread, and who is behind it. */
@ApplicationScoped
public class Authors {
    private static final String OF_ONE_MACHINE = "for-one-machine-only";
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /** Shown for an author of whom the directory has not told yet. */
    private static final String UNKNOWN = "A member";

    private final Aliases aliases;
    private final Sealer sealer;
    private final ThreadNames names;

    Authors(PseudonymSettings settings, ThreadNames names) {
        this.aliases = new Aliases(settings.secret());
        this.sealer = new Sealer(settings.secret());
        this.names = names;
    }

    void refusePublicSecret(
            @Observes StartupEvent start,
            PseudonymSettings settings,
            @ConfigProperty(name = "praxis.oidc.issuer") URI issuer) {
        if (settings.secret().startsWith(OF_ONE_MACHINE) && !THIS_MACHINE.contains(issuer.getHost())) {
            throw new IllegalStateException(
                    "Set praxis.community.pseudonyms.secret to a secret of your own: the built-in one is public.");
        }
    }

    /** The author that a member is in this thread, without a name: for what is shown to nobody under one. */
    public Author of(UUID memberId, UUID threadId, Audience audience) {
        return audience.isPseudonymous()
                ? Author.pseudonymous(aliases.of(threadId, memberId), null, sealer.seal(threadId, memberId))
                : Author.named(memberId);
    }

    /** The author that a member is in this thread, with the name under which they appear there: the same for each of their texts. */
    public Uni<Author> writer(UUID memberId, UUID threadId, Audience audience) {
        Author author = of(memberId, threadId, audience);
        return author.isPseudonymous()
                ? names.of(threadId, author.alias())
                        .map(name -> Author.pseudonymous(author.alias(), name, author.sealed()))
                : Uni.createFrom().item(author);
    }

    /**
     * What tells one member's things of a kind from another's without naming anybody: for what is nobody else's to see, also not in the
     * store.
     */
    public String mark(UUID memberId, String kind) {
        return aliases.of(UUID.nameUUIDFromBytes(kind.getBytes(StandardCharsets.UTF_8)), memberId);
    }

    /** What the field {@code who} of an {@link AuthorDocument} holds where it is this member, in threads of safe spaces. */
    public List<String> whoIn(Collection<UUID> threadIds, UUID memberId) {
        return threadIds.stream()
                .map(thread -> Author.ALIAS + aliases.of(thread, memberId))
                .toList();
    }

    /** Whether the author in this thread is this member; nobody is a former one. */
    public boolean isSame(Author author, UUID memberId, UUID threadId) {
        if (author.isFormer()) {
            return false;
        }
        return author.isPseudonymous()
                ? author.alias().equals(aliases.of(threadId, memberId))
                : author.memberId().equals(memberId);
    }

    /**
     * Who is behind an author, in safe spaces too: to notify them, to erase what they wrote, and to lift a pseudonym. Never for an
     * answer, an event or a log. {@code null} behind a former member.
     */
    public UUID memberBehind(Author author, UUID threadId) {
        return author.isPseudonymous() ? sealer.open(threadId, author.sealed()) : author.memberId();
    }

    /** The author as readers see them. @param present the members' present names */
    public AuthorView view(Author author, Map<UUID, String> present) {
        if (author.isFormer()) {
            return new AuthorView(null, null, null, true);
        }
        return author.isPseudonymous()
                ? new AuthorView(null, null, author.name(), null)
                : new AuthorView(author.memberId(), present.getOrDefault(author.memberId(), UNKNOWN), null, null);
    }
}
