package academy.praxis.catalog.connector;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An entry of a feed as it is understood, before a record is made of it.
 *
 * @param id the feed's own; empty when it gives none
 * @param title plain
 * @param link the page that it stands for, absolute
 * @param mediaLinks enclosures and media, absolute
 * @param rights in words or an address
 * @param language as written
 */
record FeedEntry(
        String id,
        String title,
        FeedText summary,
        FeedText content,
        Optional<String> link,
        List<String> mediaLinks,
        List<String> authors,
        List<String> categories,
        Optional<Instant> issued,
        Optional<Instant> updated,
        Optional<String> rights,
        Optional<String> language,
        Optional<Duration> media) {}
