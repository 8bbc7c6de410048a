package academy.praxis.mentoring.session;

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
    private SessionRules() {}

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
