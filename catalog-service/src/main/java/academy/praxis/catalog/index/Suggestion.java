package academy.praxis.catalog.index;

import java.util.UUID;

/** An item whose title has what was typed so far. */
public record Suggestion(UUID itemId, String title) {}
