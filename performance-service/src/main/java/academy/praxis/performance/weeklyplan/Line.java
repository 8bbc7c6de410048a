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
 * @param untold what the feature that suggested it has still to be told of its being done; {@code null} for nothing
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
        Integer tookMinutes,
        Untold untold) {

    /** How much of it was done. */
    enum Untold {
        PART,
        WHOLE
    }

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
                null,
                null);
    }

    /** @param whole whether all of it is done, and not only this week's part */
    Line done(int took, boolean whole) {
        return with(State.DONE, took, whole ? Untold.WHOLE : Untold.PART);
    }

    Line doneElsewhere() {
        return with(State.DONE, minutes, null);
    }

    Line told() {
        return with(state, tookMinutes, null);
    }

    Line with(State now) {
        return with(now, null, null);
    }

    private Line with(State now, Integer took, Untold toTell) {
        return new Line(
                kind,
                key,
                title,
                minutes,
                left,
                due,
                why,
                about,
                subjectId,
                itemId,
                weeksWaited,
                added,
                now,
                took,
                toTell);
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
