package academy.praxis.mentoring.candidate;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/**
 * One reason why two people are matched, not said in any language yet: {@link MatchWords} says it.
 *
 * @param number what the kind counts; 0 where it counts nothing
 * @param terms what the kind names; empty where it names nothing
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record MatchReason(Kind kind, int number, List<String> terms) {
    /** What is said by a reason. Reasons are kept by these names. */
    public enum Kind {
        /** The mentor helps with these tasks, of so many that the mentee wants to get done. */
        TASKS,
        /** The mentor is good at these skills, which the mentee asked for. */
        SKILLS,
        /** What the mentor wrote is close to what the mentee wrote. */
        EXPERIENCE,
        /** The mentor is the mentee's choice of this number, from 1. */
        CHOICE,
        OTHER_ROLE,
        OTHER_TEAM,
        /** The mentor has so many mentees. */
        MENTEES,
        /** Both work at the same time for so many minutes a week. */
        MINUTES,
        /** Both speak these languages (BCP 47). */
        LANGUAGES,
        /** A sentence in English that was kept before reasons were; it is the one term. */
        SENTENCE
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    public MatchReason {
        terms = terms == null ? List.of() : List.copyOf(terms);
    }

    static MatchReason of(Kind kind) {
        return new MatchReason(kind, 0, List.of());
    }

    static MatchReason of(Kind kind, int number) {
        return new MatchReason(kind, number, List.of());
    }

    static MatchReason of(Kind kind, List<String> terms) {
        return new MatchReason(kind, 0, terms);
    }

    /** The reasons as they are kept, each in one line. */
    public static List<String> stored(List<MatchReason> reasons) {
        return reasons.stream().map(MatchReason::stored).toList();
    }

    /** What was kept by {@link #stored}, or as a sentence before that. */
    public static List<MatchReason> read(List<String> stored) {
        return stored.stream().map(MatchReason::read).toList();
    }

    private String stored() {
        if (kind == Kind.SENTENCE) {
            return terms.get(0);
        }
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MatchReason read(String stored) {
        if (!stored.startsWith("{")) {
            return of(Kind.SENTENCE, List.of(stored));
        }
        try {
            return JSON.readValue(stored, MatchReason.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
