package academy.praxis.mentoring.agreement;

import academy.praxis.mentoring.pairing.PairingCard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Period;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What other features read of agreements, within the present session. */
@ApplicationScoped
public class Agreements {
    private final AgreementRepository agreements;

    Agreements(AgreementRepository agreements) {
        this.agreements = agreements;
    }

    /**
     * The rhythm on which everyone in these pairings agreed, also when the last day of the agreement is over; pairings without an
     * agreement of all are left out.
     */
    public Uni<Map<UUID, Period>> rhythms(Collection<PairingCard> pairings) {
        if (pairings.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        Map<UUID, PairingCard> cards = pairings.stream().collect(Collectors.toMap(PairingCard::id, card -> card));
        return agreements
                .consents(cards.keySet())
                .flatMap(consents -> agreements
                        .list("pairingId in ?1", Set.copyOf(cards.keySet()))
                        .map(found -> found.stream()
                                .filter(agreement -> consents.getOrDefault(agreement.pairingId, Map.of())
                                        .keySet()
                                        .containsAll(
                                                cards.get(agreement.pairingId).parties()))
                                .collect(Collectors.toMap(
                                        agreement -> agreement.pairingId,
                                        agreement -> Period.ofDays(agreement.rhythmDays)))));
    }
}
