package academy.praxis.mentoring.health;

import academy.praxis.mentoring.checkin.AskedCheckIn;
import academy.praxis.mentoring.goal.OpenGoal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which signals an active pairing shows. Depends on nothing but what it is given. */
final class HealthRules {
    private final Thresholds thresholds;

    HealthRules(Thresholds thresholds) {
        this.thresholds = thresholds;
    }

    /** At most one of each kind, in their order. */
    List<Signal> signals(PairingFacts facts, Instant now) {
        return Stream.of(
                        missedSessions(facts, now),
                        silence(facts, now),
                        lowCheckIns(facts),
                        unanswered(facts, now),
                        stalledGoals(facts, now),
                        agreementMissing(facts, now))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Signal> missedSessions(PairingFacts facts, Instant now) {
        int missed = facts.sessions().missedInARow();
        return missed < thresholds.missedInARow()
                ? Optional.empty()
                : together(SignalKind.MISSED_SESSIONS, now, missed >= thresholds.manyMissedInARow(), facts);
    }

    private Optional<Signal> silence(PairingFacts facts, Instant now) {
        Instant next = facts.sessions().next();
        if (next != null && next.isAfter(now)) {
            return Optional.empty();
        }
        Duration rhythm = facts.rhythm() == null
                ? thresholds.usualRhythm()
                : Duration.ofDays(facts.rhythm().getDays());
        Duration shortest = thresholds.shortestSilence();
        Instant last = Objects.requireNonNullElse(facts.sessions().lastHeld(), facts.activeSince());
        Instant since = last.plus(longer(rhythm.multipliedBy(thresholds.silentRhythms()), shortest));
        Instant severe =
                last.plus(longer(rhythm.multipliedBy(thresholds.longSilentRhythms()), shortest.multipliedBy(2)));
        return now.isBefore(since)
                ? Optional.empty()
                : together(SignalKind.SILENCE, since, !now.isBefore(severe), facts);
    }

    /**
     * Who answered low is told in private. Managers may see it when enough people answered and what they said is low on the whole: so it
     * tells of no single answer.
     */
    private Optional<Signal> lowCheckIns(PairingFacts facts) {
        List<AskedCheckIn> answered = facts.checkIns().stream()
                .filter(checkIn -> checkIn.mean() != null && facts.parties().contains(checkIn.memberId()))
                .toList();
        int latest = answered.stream().mapToInt(AskedCheckIn::number).max().orElse(0);
        List<AskedCheckIn> last =
                answered.stream().filter(checkIn -> checkIn.number() == latest).toList();
        Set<UUID> low = members(last.stream().filter(checkIn -> checkIn.mean() <= thresholds.lowMean()));
        double mean = last.stream().mapToDouble(AskedCheckIn::mean).average().orElse(Double.MAX_VALUE);
        boolean forManagers = last.size() >= thresholds.fewestAnswers() && mean <= thresholds.lowMean();
        return low.isEmpty()
                ? Optional.empty()
                : Optional.of(new Signal(SignalKind.LOW_CHECK_INS, last.get(0).dueAt(), false, low, forManagers));
    }

    private Optional<Signal> unanswered(PairingFacts facts, Instant now) {
        List<AskedCheckIn> open = facts.checkIns().stream()
                .filter(checkIn -> checkIn.mean() == null && facts.parties().contains(checkIn.memberId()))
                .filter(checkIn -> now.isBefore(checkIn.closesAt()))
                .filter(checkIn -> !now.isBefore(checkIn.dueAt().plus(thresholds.unansweredAfter())))
                .toList();
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(new Signal(
                        SignalKind.CHECK_IN_NOT_ANSWERED, open.get(0).dueAt(), false, members(open.stream()), true));
    }

    private static Optional<Signal> stalledGoals(PairingFacts facts, Instant now) {
        return facts.goals().stream()
                .filter(goal -> goal.isStalled(now))
                .map(OpenGoal::stalledFrom)
                .min(Instant::compareTo)
                .flatMap(since -> together(SignalKind.STALLED_GOALS, since, false, facts));
    }

    private Optional<Signal> agreementMissing(PairingFacts facts, Instant now) {
        Instant since = facts.activeSince().plus(thresholds.agreementAfter());
        return facts.rhythm() != null || now.isBefore(since)
                ? Optional.empty()
                : together(SignalKind.AGREEMENT_MISSING, since, false, facts);
    }

    private static Optional<Signal> together(SignalKind kind, Instant since, boolean severe, PairingFacts facts) {
        return Optional.of(new Signal(kind, since, severe, facts.parties(), true));
    }

    private static Set<UUID> members(Stream<AskedCheckIn> checkIns) {
        return checkIns.map(AskedCheckIn::memberId).collect(Collectors.toUnmodifiableSet());
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }
}
