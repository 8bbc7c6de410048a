package academy.praxis.community.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
}
