package academy.praxis.performance.obstacle;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** Who takes obstacles of one cause away. */
@Entity
@Table(name = "obstacle_route")
class ObstacleRoute {
    @Id
    @Enumerated(EnumType.STRING)
    Cause cause;

    @Version
    long version;

    @Column(name = "owner_id")
    UUID ownerId;

    int days;

    @Column(name = "updated_at")
    Instant updatedAt;

    /** For Hibernate. */
    ObstacleRoute() {}
}
