package academy.praxis.performance.weeklyplan;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Something in a member's plan, as it is kept.
 *
 * @param minutes planned for this week
 * @param left what was left of the whole when it was planned, at least {@code minutes}
 * @param weeksWaited in how many plans before this one it stood without being done
 * @param added whether the member took it in by themselves
 * @param tookMinutes what the member says that it took; {@code null} while it is not done
 */
record Line(
        Suggestion.Kind kind,
        String key,
        String title,
        int minutes,
        int left,
        LocalDate due,
        Suggestion.Why why,
        String about,
        UUID subjectId,
        UUID itemId,
        int weeksWaited,
        boolean added,
        State state,
        Integer tookMinutes) {

    /** What became of it. */
    enum State {
        PLANNED,
        DONE,
        /** Not in this week. */
        SNOOZED,
        /** Something else took its place. */
        SWAPPED
    }

    static Line planned(Suggestion suggestion, int minutes, int weeksWaited, boolean added) {
        return new Line(
                suggestion.kind(),
                suggestion.key(),
                suggestion.title(),
                minutes,
                suggestion.minutes(),
                suggestion.due(),
                suggestion.why(),
                suggestion.about(),
                suggestion.subjectId(),
                suggestion.itemId(),
                weeksWaited,
                added,
                State.PLANNED,
                null);
    }

    Line done(int took) {
        return with(State.DONE, took);
    }

    Line with(State now) {
        return with(now, null);
    }

    private Line with(State now, Integer took) {
        return new Line(
                kind, key, title, minutes, left, due, why, about, subjectId, itemId, weeksWaited, added, now, took);
    }

    @JsonIgnore
    boolean isPlanned() {
        return state == State.PLANNED;
    }

    /** Whether it takes minutes of the week: it is planned or done. */
    @JsonIgnore
    boolean counts() {
        return state == State.PLANNED || state == State.DONE;
    }

    /** The minutes of the week that it takes or took. */
    @JsonIgnore
    int spent() {
        return state == State.DONE ? tookMinutes : minutes;
    }
}
