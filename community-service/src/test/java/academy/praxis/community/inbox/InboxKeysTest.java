package academy.praxis.community.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InboxKeysTest {
    private static final Instant AT = Instant.parse("2026-11-25T22:00:00.123Z");

    private final InboxKeys keys = new InboxKeys("a-secret-that-is-long-enough-for-tests");
    private final InboxKeys others = new InboxKeys("another-secret-that-is-long-enough-for-tests");
    private final UUID sam = UUID.randomUUID();
    private final UUID noor = UUID.randomUUID();
    private final UUID comment = UUID.randomUUID();

    @Test
    void aNotificationHasTheSameIdEachTimeAndNobodyElseCanWorkItOut() {
        UUID id = keys.id(sam, NotificationKind.REPLY, comment);

        assertEquals(id, keys.id(sam, NotificationKind.REPLY, comment));
        assertNotEquals(id, keys.id(noor, NotificationKind.REPLY, comment));
        assertNotEquals(id, keys.id(sam, NotificationKind.COMMENT, comment));
        assertNotEquals(id, keys.id(sam, NotificationKind.REPLY, UUID.randomUUID()));
        assertNotEquals(id, others.id(sam, NotificationKind.REPLY, comment));
    }

    @Test
    void aSealedSubjectOpensForItsNotificationAndForNoOther() {
        Subject subject = new Subject(UUID.randomUUID(), UUID.randomUUID(), null);
        UUID id = UUID.randomUUID();

        String sealed = keys.seal(id, subject, AT);

        assertEquals(Optional.of(new InboxKeys.Opened(subject, AT)), keys.open(id, sealed));
        assertEquals(Optional.empty(), keys.open(UUID.randomUUID(), sealed));
        assertEquals(Optional.empty(), others.open(id, sealed));
        assertNotEquals(sealed, keys.seal(id, subject, AT), "two seals do not compare");
    }

    @Test
    void aTokenSpeaksForOneMemberAndCannotBeMadeUp() {
        String token = keys.unsubscribeToken(sam);

        assertEquals(64, token.length());
        assertEquals(Optional.of(sam), keys.unsubscribing(token));
        assertEquals(Optional.empty(), others.unsubscribing(token));
        // The other member's id with this member's signature.
        String forged = keys.unsubscribeToken(noor).substring(0, 22) + token.substring(22);
        assertEquals(Optional.empty(), keys.unsubscribing(forged));
        assertEquals(Optional.empty(), keys.unsubscribing("x".repeat(64)));
        assertEquals(Optional.empty(), keys.unsubscribing("too-short"));
    }
}
