package academy.praxis.catalog.synonym;

import academy.praxis.kit.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Words and phrases that mean the same. */
@Entity
@Table(name = "synonym_group")
class SynonymGroup {
    @Id
    UUID id;

    @Version
    long version;

    String language;
    List<String> words;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    /** For Hibernate. */
    SynonymGroup() {}

    static SynonymGroup of(SynonymContent content) {
        SynonymGroup group = new SynonymGroup();
        group.id = Ids.next();
        group.write(content);
        group.createdAt = group.updatedAt;
        return group;
    }

    void write(SynonymContent content) {
        language = content.language();
        words = content.words();
        updatedAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
