package academy.praxis.catalog.signal;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that I said of an item, or did with it.
 *
 * @param title {@code null} where the item is offered to me no more
 * @param task for helpfulness only, as are {@code helped} and {@code why}
 */
record SignalView(SignalKind kind, UUID itemId, String title, String task, Boolean helped, String why, Instant at) {
    static SignalView of(UseRepository.SignalRow row, String title) {
        return new SignalView(
                row.kind(),
                row.itemId(),
                title,
                row.task().isEmpty() ? null : row.task(),
                row.helped(),
                row.why(),
                row.at());
    }
}
