package academy.praxis.performance.obstacle;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** That a member has an obstacle. Only counted, never shown; rows are written by statements. */
@Entity
@IdClass(ObstacleVoice.Key.class)
@Table(name = "obstacle_voice")
class ObstacleVoice {
    @Id
    @Column(name = "obstacle_id")
    UUID obstacleId;

    @Id
    @Column(name = "member_id")
    UUID memberId;

    Instant at;

    /** For Hibernate. */
    ObstacleVoice() {}

    record Key(UUID obstacleId, UUID memberId) {}
}
