package academy.praxis.community.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class PreferencesTest {

    @Test
    void whatNothingIsSaidOfIsAsUsual() {
        Preferences chosen =
                Preferences.of(1, DigestPeriod.DAILY, List.of(new Choice(NotificationKind.THANKED, false, true)));

        assertEquals(NotificationKind.values().length, chosen.kinds().size());
        assertFalse(chosen.of(NotificationKind.THANKED).inApp());
        assertTrue(chosen.of(NotificationKind.REPLY).inApp());
        assertTrue(chosen.wantsMail(NotificationKind.THANKED));
    }

    @Test
    void whatModeratorsDecideAboutOneselfIsAlwaysShown() {
        Preferences chosen =
                Preferences.of(1, DigestPeriod.WEEKLY, List.of(new Choice(NotificationKind.MODERATION, false, false)));

        assertTrue(chosen.of(NotificationKind.MODERATION).inApp());
    }

    @Test
    void whoWantsNoMailGetsNone() {
        Preferences chosen = Preferences.of(1, DigestPeriod.NEVER, List.of());

        for (NotificationKind kind : NotificationKind.values()) {
            assertFalse(chosen.wantsMail(kind));
        }
    }
}
