package academy.praxis.mentoring.candidate;

import java.util.Map;
import java.util.UUID;

/** Who reports to whom. Lines that run in a circle, which a directory should not have, do no harm. */
public record ReportingLines(Map<UUID, UUID> leadOf) {
    /** Copies the map, from a member to their lead. */
    public ReportingLines {
        leadOf = Map.copyOf(leadOf);
    }

    /** Whether somebody is the lead of a member, or of their lead, at any depth. */
    public boolean isAbove(UUID lead, UUID member) {
        // A circle comes to its mark again (Brent, "An improved Monte Carlo factorization algorithm", BIT 20, 1980).
        UUID mark = null;
        int steps = 0;
        int markAt = 1;
        for (UUID at = leadOf.get(member); at != null && !at.equals(mark); at = leadOf.get(at)) {
            if (at.equals(lead)) {
                return true;
            }
            if (++steps == markAt) {
                mark = at;
                markAt *= 2;
            }
        }
        return false;
    }
}
