package academy.praxis.catalog.recommendation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** What a member works on. */
@Entity
@Table(name = "my_work")
class MyWork {
    @Id
    @Column(name = "member_id")
    UUID memberId;

    @Version
    long version;

    List<String> tasks;
    List<String> obstacles;
    List<String> languages;

    @Column(name = "updated_at")
    Instant updatedAt;

    /** For Hibernate. */
    MyWork() {}

    static MyWork of(UUID member, WorkContent content) {
        MyWork work = new MyWork();
        work.memberId = member;
        work.write(content);
        return work;
    }

    void write(WorkContent content) {
        tasks = content.tasks();
        obstacles = content.obstacles();
        languages = content.languages();
        updatedAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
