package academy.praxis.community.inbox;

import academy.praxis.kit.caller.Caller;
import academy.praxis.kit.precondition.IfMatch;
import academy.praxis.kit.problem.ProblemException;
import academy.praxis.kit.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Choosing how to be told of things. */
@ApplicationScoped
class PreferencesService {
    private static final int ATTEMPTS = 5;

    private final PreferencesRepository preferences;
    private final DigestRepository digests;
    private final InboxKeys keys;
    private final Caller caller;

    PreferencesService(PreferencesRepository preferences, DigestRepository digests, InboxKeys keys, Caller caller) {
        this.preferences = preferences;
        this.digests = digests;
        this.keys = keys;
        this.caller = caller;
    }

    Uni<Preferences> mine() {
        return preferences.of(caller.memberId());
    }

    Uni<Preferences> choose(NewPreferences wish, IfMatch ifMatch) {
        UUID me = caller.memberId();
        wish.kinds().stream()
                .filter(choice -> !choice.kind().isOptional() && !(choice.inApp() && choice.byMail()))
                .findFirst()
                .ifPresent(choice -> {
                    throw ProblemException.invalid(
                            "kinds", "what moderators decide about oneself cannot be switched off");
                });
        if (wish.kinds().stream().map(Choice::kind).distinct().count()
                < wish.kinds().size()) {
            throw ProblemException.invalid("kinds", "has a kind twice");
        }
        return preferences.of(me).flatMap(before -> {
            ifMatch.check(before);
            Preferences after = Preferences.of(before.version() + 1, wish.digest(), wish.kinds());
            return put(me, before, after).map(written -> {
                if (!written) {
                    throw new ProblemException(ProblemType.STALE_VERSION, null, List.of());
                }
                return after;
            });
        });
    }

    /** A page that asks. @throws ProblemException 404 when the token is none of ours */
    String asking(String token, String language) {
        memberOf(token);
        return UnsubscribePage.asking(language);
    }

    /** No mail any more for whom the token speaks. @throws ProblemException 404 when it is none of ours */
    Uni<String> unsubscribe(String token, String language) {
        return unsubscribe(memberOf(token), ATTEMPTS).replaceWith(() -> UnsubscribePage.done(language));
    }

    private Uni<Void> unsubscribe(UUID member, int attempts) {
        return preferences.of(member).flatMap(before -> {
            if (before.digest() == DigestPeriod.NEVER) {
                return Uni.createFrom().voidItem();
            }
            return put(member, before, Preferences.of(before.version() + 1, DigestPeriod.NEVER, before.kinds()))
                    .flatMap(written -> {
                        if (written) {
                            return Uni.createFrom().voidItem();
                        }
                        if (attempts == 1) {
                            throw ProblemException.conflict("Somebody changes this at the same time. Try again.");
                        }
                        return unsubscribe(member, attempts - 1);
                    });
        });
    }

    private UUID memberOf(String token) {
        return keys.unsubscribing(token)
                .orElseThrow(
                        () -> new ProblemException(ProblemType.NOT_FOUND, "There is no such subscription.", List.of()));
    }

    private Uni<Boolean> put(UUID member, Preferences before, Preferences after) {
        return preferences
                .put(member, before, after)
                .call(written -> written
                        ? digests.move(member, after.digest(), Instant.now())
                        : Uni.createFrom().voidItem());
    }
}
