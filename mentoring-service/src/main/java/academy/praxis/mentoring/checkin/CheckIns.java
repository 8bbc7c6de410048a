package academy.praxis.mentoring.checkin;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the rules of health read of check-ins, within the present session; never words. */
@ApplicationScoped
public class CheckIns {
    private final CheckInRepository checkIns;

    CheckIns(CheckInRepository checkIns) {
        this.checkIns = checkIns;
    }

    /** All check-ins of these pairings that are due by then; pairings without any are left out. */
    public Uni<Map<UUID, List<AskedCheckIn>>> asked(Collection<UUID> pairings, Instant now) {
        return pairings.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : checkIns.list("pairingId in ?1 and dueAt <= ?2", List.copyOf(pairings), now)
                        .map(found -> found.stream()
                                .collect(Collectors.groupingBy(
                                        checkIn -> checkIn.pairingId,
                                        Collectors.mapping(AskedCheckIn::of, Collectors.toList()))));
    }
}
