package academy.praxis.performance.programme;

import academy.praxis.kit.id.Ids;
import academy.praxis.kit.problem.ProblemException;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** A strategic development programme: education, experience and exposure towards one outcome. */
@Entity
class Programme {
    @Id
    UUID id;

    @Version
    long version;

    String title;
    String summary;

    @Column(name = "outcome_id")
    UUID outcomeId;

    @Convert(converter = ModulesJson.class)
    List<Module> modules;

    @Enumerated(EnumType.STRING)
    ProgrammeStatus status;

    @Column(name = "published_at")
    Instant publishedAt;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    /** For Hibernate. */
    Programme() {}

    static Programme draft(ProgrammeContent content) {
        Programme programme = new Programme();
        programme.id = Ids.next();
        programme.status = ProgrammeStatus.DRAFT;
        programme.write(content);
        programme.createdAt = programme.updatedAt;
        return programme;
    }

    void edit(ProgrammeContent content) {
        if (status != ProgrammeStatus.DRAFT) {
            throw ProblemException.conflict("A published programme is fixed: cohorts go through it as it is.");
        }
        write(content);
    }

    void publish() {
        if (status != ProgrammeStatus.DRAFT) {
            throw ProblemException.conflict("This programme is published already.");
        }
        status = ProgrammeStatus.PUBLISHED;
        publishedAt = now();
        updatedAt = publishedAt;
    }

    private void write(ProgrammeContent content) {
        title = content.title();
        summary = content.summary();
        outcomeId = content.outcomeId();
        modules = content.modules();
        updatedAt = now();
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
