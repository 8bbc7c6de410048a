package academy.praxis.mentoring.member;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
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

    @Column(name = "lead_id")
    UUID leadId;

    @Column(name = "time_zone")
    String timeZone;

    String email;

    boolean active;
}
