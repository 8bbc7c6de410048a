package academy.praxis.mentoring.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * When a time is agreed on. Whoever offers times says yes to all of them. A time is agreed on as soon as the mentor and more than half
 * of the mentees said yes to it: in a pair that is both, and in a circle nobody waits for the last answer. Of several such times the
 * earliest is taken. An offer comes to nothing once whoever made it takes it back, the mentor declines it, or so many mentees do that
 * more than half cannot be reached.
 */
final class SessionRules {
    /** So long after its end one may say whether a session was held. */
    static final Duration OUTCOME_WITHIN = Duration.ofDays(30);
    /** So long after it was first said, it may be corrected. */
    static final Duration CORRECTED_WITHIN = Duration.ofDays(7);

    private SessionRules() {}

    /** Until when one may say, or correct, whether it was held. */
    static Instant outcomeUntil(PairingSession session) {
        return session.outcomeAt == null
                ? session.endsAt.plus(OUTCOME_WITHIN)
                : session.outcomeAt.plus(CORRECTED_WITHIN);
    }

    static Optional<Instant> agreed(List<SessionTime> times, List<SessionParty> parties, Instant now) {
        List<UUID> mentees = parties.stream()
                .filter(party -> !party.mentor)
                .map(party -> party.memberId)
                .toList();
        return times.stream()
                .filter(time -> time.startsAt.isAfter(now))
                .filter(time -> parties.stream()
                        .filter(party -> party.mentor)
                        .allMatch(mentor -> time.suits.contains(mentor.memberId)))
                .filter(time ->
                        2 * mentees.stream().filter(time.suits::contains).count() > mentees.size())
                .map(time -> time.startsAt)
                .min(Comparator.naturalOrder());
    }

    static boolean hopeless(List<SessionParty> parties) {
        long mentees = parties.stream().filter(party -> !party.mentor).count();
        long left = parties.stream()
                .filter(party -> !party.mentor && !party.declined)
                .count();
        return 2 * left <= mentees || parties.stream().anyMatch(party -> party.mentor && party.declined);
    }
}
