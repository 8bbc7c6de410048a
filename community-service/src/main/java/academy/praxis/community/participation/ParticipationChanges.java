package academy.praxis.community.participation;

import academy.praxis.community.author.Authors;
import academy.praxis.kit.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Writes whether leaders are counted, and what is seen of them. */
@ApplicationScoped
class ParticipationChanges {
    private static final int ATTEMPTS = 10;

    private final ParticipationRepository repository;
    private final Leaders leaders;
    private final WeekReading reading;
    private final Authors authors;

    ParticipationChanges(ParticipationRepository repository, Leaders leaders, WeekReading reading, Authors authors) {
        this.repository = repository;
        this.leaders = leaders;
        this.reading = reading;
        this.authors = authors;
    }

    /** What there is of a member, also when they never chose. */
    Uni<Participation> of(UUID memberId) {
        UUID id = id(memberId);
        return repository
                .byId(id)
                .map(found -> found == null || found.memberId() == null
                        ? Participation.none(id, memberId).at(found)
                        : found);
    }

    /** What is left behind under it tells nobody whose it was. */
    private UUID id(UUID memberId) {
        return UUID.nameUUIDFromBytes(
                authors.mark(memberId, ParticipationRepository.PARTICIPATION).getBytes(StandardCharsets.UTF_8));
    }

    /** Reads, changes, and writes if nobody else did in between; otherwise again from what they left. */
    Uni<Participation> change(UUID memberId, UnaryOperator<Participation> change) {
        return change(memberId, change, ATTEMPTS);
    }

    private Uni<Participation> change(UUID memberId, UnaryOperator<Participation> change, int attempts) {
        return of(memberId).flatMap(before -> {
            Participation after = change.apply(before);
            if (after == before) {
                return Uni.createFrom().item(before);
            }
            return repository.write(before, after).flatMap(written -> {
                if (written) {
                    return Uni.createFrom().item(after);
                }
                if (attempts == 1) {
                    throw ProblemException.conflict("This is changed by too many requests at once. Try again.");
                }
                return change(memberId, change, attempts - 1);
            });
        });
    }

    /** Looks whether a counted leader took part. Whoever changes something at this moment is looked at again by the next look. */
    Uni<Participation> look(Participation before, Instant now) {
        return Uni.combine()
                .all()
                .unis(
                        leaders.of(before.memberId()),
                        reading.read(before.memberId(), before.weeksToLookAt(now), before.since()))
                .asTuple()
                .map(seen -> before.look(seen.getItem1(), seen.getItem2(), now))
                .call(after -> repository.write(before, after));
    }
}
