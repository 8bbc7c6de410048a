package academy.praxis.catalog.synonym;

import academy.praxis.kit.precondition.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Words that mean the same, as curators see them. */
record SynonymView(UUID id, long version, String language, List<String> words, Instant createdAt, Instant updatedAt)
        implements Versioned {
    static SynonymView of(SynonymGroup group) {
        return new SynonymView(group.id, group.version, group.language, group.words, group.createdAt, group.updatedAt);
    }
}
