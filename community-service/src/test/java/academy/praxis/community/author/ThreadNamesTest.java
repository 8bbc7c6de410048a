package academy.praxis.community.author;

import static org.junit.jupiter.api.Assertions.assertEquals;

import academy.praxis.community.member.TextChoice;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ThreadNamesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    ThreadNames names;

    @Test
    void whoComesLaterNeverRenamesWhoWasThereBefore() {
        UUID thread = UUID.randomUUID();
        List<String> aliases = wantingTheSameName(5);

        List<String> first = all(thread, aliases);

        assertEquals(5, Set.copyOf(first).size());
        assertEquals(first.get(0) + " 2", first.get(1));
        assertEquals(first.get(0) + " 5", first.get(4));
        List<String> reversed = new ArrayList<>(aliases);
        java.util.Collections.reverse(reversed);
        List<String> again = new ArrayList<>(all(thread, reversed));
        java.util.Collections.reverse(again);
        assertEquals(first, again);
    }

    @Test
    void whoWantTheSameNameAtOnceGetEachTheirOwnAndNobodyGetsTwo() {
        UUID thread = UUID.randomUUID();
        List<String> aliases = wantingTheSameName(10);
        List<String> threeTimes = new ArrayList<>();
        IntStream.range(0, 3).forEach(round -> threeTimes.addAll(aliases));

        List<String> got = Multi.createFrom()
                .iterable(threeTimes)
                .onItem()
                .transformToUniAndMerge(alias -> names.of(thread, alias).map(name -> alias + "=" + name))
                .collect()
                .asList()
                .await()
                .atMost(PATIENCE);

        assertEquals(10, Set.copyOf(got).size(), got.toString());
        assertEquals(10, got.stream().map(pair -> pair.split("=")[1]).distinct().count(), got.toString());
    }

    @Test
    void anotherThreadsNamesAreFree() {
        List<String> aliases = wantingTheSameName(2);
        assertEquals(
                names.of(UUID.randomUUID(), aliases.get(0)).await().atMost(PATIENCE),
                names.of(UUID.randomUUID(), aliases.get(1)).await().atMost(PATIENCE));
    }

    @Test
    void whoWasErasedLeavesTheirNameWithoutChangingThoseOfOthers() {
        UUID thread = UUID.randomUUID();
        // Aliases of their own: nobody has the same in two threads.
        List<String> aliases = wantingTheSameName(4).stream()
                .map(alias -> alias + UUID.randomUUID().toString().replace("-", ""))
                .toList();
        List<String> first = all(thread, aliases.subList(0, 3));

        assertEquals(1, erase(aliases.get(1)));
        assertEquals(0, erase(aliases.get(1)));

        assertEquals(first.get(2), names.of(thread, aliases.get(2)).await().atMost(PATIENCE));
        assertEquals(first.get(0), names.of(thread, aliases.get(0)).await().atMost(PATIENCE));
        assertEquals(1, erase(aliases.get(2)), "the last one leaves nothing behind");
        String newcomer = aliases.get(3);
        assertEquals(first.get(2), names.of(thread, newcomer).await().atMost(PATIENCE));
    }

    private int erase(String alias) {
        return names.erase(List.of("member:" + UUID.randomUUID(), "alias:" + alias), TextChoice.REMOVE, 10)
                .await()
                .atMost(PATIENCE);
    }

    private List<String> all(UUID thread, List<String> aliases) {
        return aliases.stream()
                .map(alias -> names.of(thread, alias).await().atMost(PATIENCE))
                .toList();
    }

    private static List<String> wantingTheSameName(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[] {7, 9, (byte) i}))
                .toList();
    }
}
