package academy.praxis.catalog.member;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import java.util.UUID;

/** What this service knows of a member. The version is the directory's, so it is none of Hibernate's. */
@Entity
class Member {
    @Id
    UUID id;

    long version;

    @Column(name = "display_name")
    String displayName;

    @Column(name = "job_role")
    String jobRole;

    @Column(name = "team_id")
    UUID teamId;

    List<String> languages;
    boolean active;
}
