package academy.praxis.mentoring.checkin;

import academy.praxis.kit.clock.Periodic;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Asks for check-ins and reminds of them. */
@ApplicationScoped
class CheckInClock implements Periodic {
    private final CheckInService checkIns;

    CheckInClock(CheckInService checkIns) {
        this.checkIns = checkIns;
    }

    @Override
    public Uni<Integer> tick(Instant now, int most) {
        return checkIns.open(now, most)
                .flatMap(opened -> checkIns.remind(now, most).map(reminded -> opened + reminded));
    }
}
