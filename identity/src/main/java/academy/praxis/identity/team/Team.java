package academy.praxis.identity.team;

import academy.praxis.kit.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.Formula;

/** Members who report to one lead. */
@Entity
class Team {
    @Id
    UUID id;

    @Version
    long version;

    String name;
    String description;

    @Column(name = "lead_id")
    UUID leadId;

    @Column(name = "sort_name", insertable = false, updatable = false)
    String sortName;

    @Formula("(select count(*) from member m where m.team_id = id and m.status <> 'DEACTIVATED')")
    int memberCount;

    /** For Hibernate. */
    Team() {}

    static Team of(TeamContent content) {
        Team team = new Team();
        team.id = Ids.next();
        team.write(content);
        return team;
    }

    void write(TeamContent content) {
        name = content.name().strip();
        description = content.description();
        leadId = content.leadId();
    }
}
