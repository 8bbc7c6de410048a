package academy.praxis.performance.study;

import java.util.UUID;

/**
 * What is planned for a unit.
 *
 * @param start its first treated period, such as {@code 2026-W14}; {@code null} for a unit to compare with
 */
record Assignment(UUID unitId, String start) {
    boolean isTreated() {
        return start != null;
    }
}
