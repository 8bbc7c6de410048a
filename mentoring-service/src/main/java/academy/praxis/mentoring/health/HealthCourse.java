package academy.praxis.mentoring.health;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * How it goes on with one pairing: those in it are told first, each what concerns them, and managers see a signal once it has lasted
 * longer than the time of grace. What is over is over for everyone. Doing it twice does nothing more.
 *
 * @param found signals that are new
 * @param gone signals that are over
 * @param given what is said to whom now
 * @param flagged what managers see from now on, by kind, and whether it is severe
 * @param changed whether the bus is told something else than before
 */
record HealthCourse(
        List<HealthSignal> found,
        List<HealthSignal> gone,
        List<Nudge> given,
        Map<SignalKind, Boolean> flagged,
        boolean changed) {

    /**
     * Takes what was known a step further; {@code known} and {@code told} are changed.
     *
     * @param signals what the rules find now
     * @param told the last that each member was told of each kind
     */
    static HealthCourse of(
            UUID pairing,
            List<Signal> signals,
            List<HealthSignal> known,
            List<Nudge> told,
            Thresholds thresholds,
            Instant now) {
        Map<SignalKind, Boolean> before = flagged(known);
        List<HealthSignal> all = new ArrayList<>();
        List<HealthSignal> found = new ArrayList<>();
        List<Nudge> given = new ArrayList<>();
        for (Signal signal : signals) {
            HealthSignal held = of(known, signal.kind()).orElseGet(() -> {
                HealthSignal fresh = HealthSignal.found(pairing, signal, now);
                found.add(fresh);
                return fresh;
            });
            held.holds(signal, thresholds, now);
            all.add(held);
            for (UUID member : signal.concerned()) {
                Optional<Nudge> last = last(told, signal.kind(), member);
                if (last.isEmpty() || last.get().mayBeRepeated(held.foundAt, thresholds, now)) {
                    given.add(Nudge.of(pairing, member, signal.kind(), now));
                }
            }
        }
        told.stream()
                .filter(nudge -> nudge.overAt == null && isOver(nudge, signals, given))
                .forEach(nudge -> nudge.overAt = now);
        List<HealthSignal> gone =
                known.stream().filter(signal -> !all.contains(signal)).toList();
        Map<SignalKind, Boolean> after = flagged(all);
        return new HealthCourse(found, gone, given, after, !told(before).equals(told(after)));
    }

    HealthLevel level() {
        return HealthLevel.of(flagged.values());
    }

    /** As far as the bus is told of it. */
    HealthLevel toldLevel() {
        return HealthLevel.of(told(flagged).values());
    }

    /** As far as the bus is told of them. */
    Set<SignalKind> toldKinds() {
        return told(flagged).keySet();
    }

    private static Map<SignalKind, Boolean> told(Map<SignalKind, Boolean> flagged) {
        Map<SignalKind, Boolean> told = new TreeMap<>(flagged);
        told.keySet().removeIf(kind -> !kind.isTold());
        return told;
    }

    private static boolean isOver(Nudge nudge, List<Signal> signals, List<Nudge> given) {
        boolean holds = signals.stream()
                .anyMatch(signal ->
                        signal.kind() == nudge.kind && signal.concerned().contains(nudge.memberId));
        return !holds || last(given, nudge.kind, nudge.memberId).isPresent();
    }

    private static Optional<HealthSignal> of(List<HealthSignal> known, SignalKind kind) {
        return known.stream().filter(signal -> signal.kind == kind).findFirst();
    }

    private static Optional<Nudge> last(List<Nudge> told, SignalKind kind, UUID member) {
        return told.stream()
                .filter(nudge -> nudge.kind == kind && nudge.memberId.equals(member))
                .findFirst();
    }

    private static Map<SignalKind, Boolean> flagged(Collection<HealthSignal> signals) {
        Map<SignalKind, Boolean> flagged = new TreeMap<>();
        signals.stream().filter(HealthSignal::isFlagged).forEach(signal -> flagged.put(signal.kind, signal.severe));
        return flagged;
    }
}
