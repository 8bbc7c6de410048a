package academy.praxis.community.swap;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.bson.Document;

/** How many swaps there are; not whose. */
@ApplicationScoped
class SummaryService {
    private final SwapRepository swaps;

    SummaryService(SwapRepository swaps) {
        this.swaps = swaps;
    }

    Uni<SwapSummary> summary() {
        return swaps.counts()
                .map(counts ->
                        SwapSummary.of(counts.stream().map(SummaryService::cell).toList()));
    }

    private static SwapSummary.Cell cell(Document counted) {
        Document key = counted.get("_id", Document.class);
        return new SwapSummary.Cell(
                key.getString("taskId"),
                SwapStatus.valueOf(key.getString("status")),
                ((Number) counted.get("count")).intValue());
    }
}
