package academy.praxis.mentoring.pairing;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Why somebody says no, or leaves.
 *
 * @param reason managers learn how often each is given, and not by whom
 * @param words private: kept for their writer alone
 */
record Refusal(@NotNull Reason reason, @Size(max = 2000) String words) {
    enum Reason {
        NO_TIME,
        NOT_THE_RIGHT_HELP,
        KNOW_EACH_OTHER,
        GOAL_CHANGED,
        NO_CLICK,
        OTHER
    }
}
