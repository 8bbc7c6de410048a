package academy.praxis.mentoring.health;

import academy.praxis.mentoring.agreement.Agreements;
import academy.praxis.mentoring.checkin.AskedCheckIn;
import academy.praxis.mentoring.checkin.CheckIns;
import academy.praxis.mentoring.goal.GoalProgress;
import academy.praxis.mentoring.goal.OpenGoal;
import academy.praxis.mentoring.pairing.PairingCard;
import academy.praxis.mentoring.pairing.Pairings;
import academy.praxis.mentoring.session.SessionHistory;
import academy.praxis.mentoring.session.SessionSummary;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Gathers what the rules read, of many pairings at once. */
@ApplicationScoped
class FactFinder {
    private final Pairings pairings;
    private final Agreements agreements;
    private final SessionHistory sessions;
    private final GoalProgress goals;
    private final CheckIns checkIns;

    FactFinder(
            Pairings pairings, Agreements agreements, SessionHistory sessions, GoalProgress goals, CheckIns checkIns) {
        this.pairings = pairings;
        this.agreements = agreements;
        this.sessions = sessions;
        this.goals = goals;
        this.checkIns = checkIns;
    }

    /** The facts of these active pairings, within the present session. */
    Uni<Map<UUID, PairingFacts>> of(List<UUID> ids, Instant now) {
        return pairings.cards(ids)
                .flatMap(cards -> agreements
                        .rhythms(cards)
                        .flatMap(rhythms -> sessions.of(ids)
                                .flatMap(held -> goals.open(ids)
                                        .flatMap(open -> checkIns.asked(ids, now)
                                                .map(asked -> new Gathered(rhythms, held, open, asked)))))
                        .map(gathered -> cards.stream().collect(Collectors.toMap(PairingCard::id, gathered::facts))));
    }

    private record Gathered(
            Map<UUID, Period> rhythms,
            Map<UUID, SessionSummary> sessions,
            Map<UUID, List<OpenGoal>> goals,
            Map<UUID, List<AskedCheckIn>> checkIns) {

        PairingFacts facts(PairingCard card) {
            UUID id = card.id();
            return new PairingFacts(
                    card.activeSince(),
                    Set.copyOf(card.parties()),
                    rhythms.get(id),
                    sessions.getOrDefault(id, PairingFacts.NO_SESSIONS),
                    goals.getOrDefault(id, List.of()),
                    checkIns.getOrDefault(id, List.of()));
        }
    }
}
