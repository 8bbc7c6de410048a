package academy.praxis.performance.programme;

import academy.praxis.kit.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A programme as it was published once. It never changes. */
@Entity
@Table(name = "programme_version")
class ProgrammeVersion {
    @Id
    UUID id;

    @Column(name = "programme_id")
    UUID programmeId;

    int number;
    String title;
    String summary;
    List<String> tasks;

    @Convert(converter = ModulesJson.class)
    List<Module> modules;

    @Column(name = "published_by")
    UUID publishedBy;

    @Column(name = "published_at")
    Instant publishedAt;

    /** For Hibernate. */
    ProgrammeVersion() {}

    static ProgrammeVersion of(Programme programme, UUID by) {
        ProgrammeVersion version = new ProgrammeVersion();
        version.id = Ids.next();
        version.programmeId = programme.id;
        version.number = programme.publishedVersion;
        version.title = programme.title;
        version.summary = programme.summary;
        version.tasks = List.copyOf(programme.tasks);
        version.modules = programme.modules;
        version.publishedBy = by;
        version.publishedAt = programme.publishedAt;
        return version;
    }
}
