package academy.praxis.performance.cohort;

import academy.praxis.performance.directory.MemberRule;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * Whom a cohort is for: the active members to whom all of it applies.
 *
 * @param jobRole such as {@code nurse}, in any case; absent for any
 * @param teamId absent for any
 */
record Rule(@Size(min = 1, max = 200) String jobRole, UUID teamId) {

    boolean saysSomething() {
        return teamId != null || jobRole != null && !jobRole.isBlank();
    }

    MemberRule forDirectory() {
        return new MemberRule(jobRole, teamId);
    }
}
