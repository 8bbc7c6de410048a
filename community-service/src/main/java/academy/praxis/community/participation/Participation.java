package academy.praxis.community.participation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Whether a leader wants to be counted, and what is known of their taking part since then.
 *
 * @param id names nobody
 * @param memberId {@code null} when nothing but the place is left
 * @param since when they agreed last; {@code null} when they are not counted
 * @param lookedAt when somebody looked last
 * @param teamIds the teams that they lead
 * @param cohortIds the cohorts that they facilitate
 * @param weeks those since they agreed, {@value #WEEKS} at most, in their order; the present one may be incomplete
 */
record Participation(
        UUID id,
        long version,
        UUID memberId,
        boolean counted,
        Instant since,
        Instant lookedAt,
        List<UUID> teamIds,
        List<UUID> cohortIds,
        List<WeekPart> weeks) {
    /** How many weeks are kept. */
    static final int WEEKS = 12;

    /** How many weeks count as now: the present one and those right before it. */
    static final int RECENT = 4;

    /** Before a member ever chose: not counted. */
    static Participation none(UUID id, UUID memberId) {
        return new Participation(id, 0, memberId, false, null, null, List.of(), List.of(), List.of());
    }

    /** In the place that is there already, when there is one. */
    Participation at(Participation place) {
        return place == null
                ? this
                : new Participation(id, place.version, memberId, false, null, null, List.of(), List.of(), List.of());
    }

    Participation agree(Instant now) {
        return counted
                ? this
                : new Participation(id, version + 1, memberId, true, now, now, List.of(), List.of(), List.of());
    }

    /** Nothing of what was known is kept. */
    Participation leave() {
        return counted
                ? new Participation(id, version + 1, memberId, false, null, null, List.of(), List.of(), List.of())
                : this;
    }

    /** The place, with nobody in it. */
    Participation forget() {
        return new Participation(id, version + 1, null, false, null, null, List.of(), List.of(), List.of());
    }

    /** The weeks that may have changed since somebody looked last, at this time. */
    List<String> weeksToLookAt(Instant now) {
        String last = Weeks.of(lookedAt);
        String first = weeks.isEmpty() ? Weeks.of(since) : last;
        return Weeks.between(first, Weeks.of(now), WEEKS);
    }

    /** As it is seen now. @param seen the weeks of {@link #weeksToLookAt} */
    Participation look(Leadership leads, List<WeekPart> seen, Instant now) {
        String first = seen.get(0).week();
        List<WeekPart> all = Stream.concat(
                        weeks.stream().filter(known -> known.week().compareTo(first) < 0), seen.stream())
                .toList();
        List<WeekPart> kept = all.subList(Math.max(0, all.size() - WEEKS), all.size());
        boolean same = kept.equals(weeks)
                && leads.teamIds().equals(teamIds)
                && leads.cohortIds().equals(cohortIds);
        return new Participation(
                id, same ? version : version + 1, memberId, true, since, now, leads.teamIds(), leads.cohortIds(), kept);
    }

    /** Whether they took part in one of the last {@value #RECENT} weeks. */
    boolean takesPart(Instant now) {
        List<String> recent = Weeks.between(Weeks.of(Instant.EPOCH), Weeks.of(now), RECENT);
        return weeks.stream().anyMatch(week -> week.tookPart() && recent.contains(week.week()));
    }

    /** The last week in which they took part; {@code null} for none. */
    String lastWeek() {
        return weeks.stream()
                .filter(WeekPart::tookPart)
                .map(WeekPart::week)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /** Nothing that a log could give away. */
    @Override
    public String toString() {
        return "Participation";
    }
}
