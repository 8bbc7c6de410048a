package academy.praxis.catalog.unmet;

import java.util.UUID;

/** The question in the community. */
record AskedCommunity(UUID unmetNeedId, UUID postId) {}
