package academy.praxis.catalog.recommendation;

import academy.praxis.catalog.item.ItemCard;
import academy.praxis.catalog.item.ItemForm;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Items as the scorers see them. */
final class Cards {
    private Cards() {}

    static ItemCard card(ItemForm form, List<String> tasks, List<String> obstacles, boolean outOfDate) {
        return new ItemCard(
                UUID.randomUUID(),
                1,
                "An item",
                "What it says.",
                form,
                5,
                List.of("en"),
                tasks,
                obstacles,
                List.of(),
                null,
                null,
                null,
                null,
                UUID.randomUUID(),
                null,
                null,
                outOfDate,
                Instant.parse("2026-11-01T00:00:00Z"));
    }

    static ItemCard card(List<String> tasks) {
        return card(ItemForm.REFERENCE, tasks, List.of(), false);
    }
}
