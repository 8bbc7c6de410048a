package academy.praxis.catalog.connector;

import java.time.Instant;
import java.util.Optional;

/** Makes records of entries of feeds. */
final class FeedRecords {
    /** Longer descriptions are the text itself rather than an announcement of it. */
    private static final int LONG_SUMMARY = 600;

    private FeedRecords() {}

    static SuppliedRecord of(FeedEntry entry, Feed feed, CommonSettings settings) throws UnusableRecordException {
        RecordBuilder record = new RecordBuilder(settings);
        Optional<String> media = entry.mediaLinks().stream().findFirst();
        String summary = entry.summary().plain();
        boolean onlySummary = entry.content().isEmpty();
        Optional<Instant> issued = entry.issued().or(entry::updated);
        record.externalId(entry.id().isEmpty() ? entry.link().or(() -> media).orElse("") : entry.id())
                .title(entry.title())
                .url(entry.link())
                .url(media)
                .summary(summary)
                .body(entry.content().markdown())
                .media(entry.media())
                .issuedAt(issued)
                .licence(entry.rights().or(feed::rights).orElse(null))
                .skills(entry.categories());
        if (onlySummary && (summary.length() > LONG_SUMMARY || entry.link().isEmpty() && media.isEmpty())) {
            record.body(entry.summary().markdown());
        }
        entry.categories().forEach(word -> record.form(Forms.of(word)));
        entry.language().ifPresent(record::language);
        if (!record.hasLanguage()) {
            feed.language().ifPresent(record::language);
        }
        entry.authors().forEach(record::author);
        if (entry.authors().isEmpty()) {
            feed.authors().forEach(record::author);
        }
        record.identifier(entry.id());
        entry.link().ifPresent(record::identifier);
        return record.build();
    }
}
