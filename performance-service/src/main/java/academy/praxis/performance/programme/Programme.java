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

/**
 * A strategic development programme: education, experience and exposure towards one outcome. Its fields are what managers write on; what was
 * published stands in {@link ProgrammeVersion}.
 */
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

    List<String> tasks;

    @Convert(converter = ModulesJson.class)
    List<Module> modules;

    @Enumerated(EnumType.STRING)
    ProgrammeStatus status;

    /** The latest version that was published; 0 for none. */
    @Column(name = "published_version")
    int publishedVersion;

    /** Whether it was written on since it was published last. */
    boolean changed;

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
        programme.outcomeId = content.outcomeId();
        programme.write(content);
        programme.createdAt = programme.updatedAt;
        return programme;
    }

    void edit(ProgrammeContent content) {
        mustNotBeArchived();
        if (status != ProgrammeStatus.DRAFT && !content.outcomeId().equals(outcomeId)) {
            throw ProblemException.conflict(
                    "outcomeId", "cannot change once the programme was published: cohorts went for that outcome");
        }
        outcomeId = content.outcomeId();
        write(content);
    }

    /** Makes what is written the next version, which is fixed. */
    ProgrammeVersion publish(UUID by) {
        mustNotBeArchived();
        if (!changed) {
            throw ProblemException.conflict("This programme is published already, and nothing was changed since.");
        }
        status = ProgrammeStatus.PUBLISHED;
        publishedVersion++;
        changed = false;
        publishedAt = now();
        updatedAt = publishedAt;
        return ProgrammeVersion.of(this, by);
    }

    /** Goes back to what was published last. */
    void discard(ProgrammeVersion latest) {
        title = latest.title;
        summary = latest.summary;
        tasks = List.copyOf(latest.tasks);
        modules = latest.modules;
        changed = false;
        updatedAt = now();
    }

    void archive() {
        mustNotBeArchived();
        if (status == ProgrammeStatus.DRAFT) {
            throw ProblemException.conflict("A programme that was never published is deleted, not archived.");
        }
        status = ProgrammeStatus.ARCHIVED;
        updatedAt = now();
    }

    void restore() {
        if (status != ProgrammeStatus.ARCHIVED) {
            throw ProblemException.conflict("This programme is not archived.");
        }
        status = ProgrammeStatus.PUBLISHED;
        updatedAt = now();
    }

    private void mustNotBeArchived() {
        if (status == ProgrammeStatus.ARCHIVED) {
            throw ProblemException.conflict("This programme is archived; restore it first.");
        }
    }

    private void write(ProgrammeContent content) {
        title = content.title();
        summary = content.summary();
        tasks = content.tasks();
        modules = content.modules();
        changed = true;
        updatedAt = now();
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
