package academy.praxis.community.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MentionsTest {
    private static final UUID SAM = UUID.fromString("0199a0c4-0000-7000-8000-000000000003");
    private static final UUID NOOR = UUID.fromString("0199a0c4-0000-7000-8000-000000000004");

    @Test
    void thoseWhoAreMentionedAreFoundOnce() {
        String text =
                "Ask @[Sam](member:%1$s) or\n@[Noor Bakker](member:%2$s), or @[Sam](member:%1$s).".formatted(SAM, NOOR);

        assertEquals(Set.of(SAM, NOOR), Mentions.in(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sam@praxis.example",
                "[Sam](member:0199a0c4-0000-7000-8000-000000000003)",
                "@[](member:0199a0c4-0000-7000-8000-000000000003)",
                "@[Sam](member:1-2-3-4-5)",
                "@[Sam](https://0199a0c4-0000-7000-8000-000000000003)"
            })
    void whatOnlyLooksLikeAMentionIsNone(String text) {
        assertEquals(Set.of(), Mentions.in(text));
    }

    @Test
    void whoWasErasedIsNamedNoMoreAndAllOthersAsBefore() {
        String text = "Ask @[Sam](member:%1$s), @[Noor](member:%2$s) or @[S. $1](member:%3$s)."
                .formatted(SAM, NOOR, SAM.toString().toUpperCase(Locale.ROOT));

        String without = Mentions.without(SAM, text);

        assertEquals("Ask a former member, @[Noor](member:%s) or a former member.".formatted(NOOR), without);
        assertEquals(without, Mentions.without(SAM, without));
        assertNull(Mentions.without(SAM, null));
    }
}
