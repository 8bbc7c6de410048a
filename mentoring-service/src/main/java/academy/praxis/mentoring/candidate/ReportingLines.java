package academy.praxis.mentoring.candidate;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Who reports to whom. Lines that run in a circle, which a directory should not have, do no harm. */
public record ReportingLines(Map<UUID, UUID> leadOf) {
    /** Copies the map, from a member to their lead. */
    public ReportingLines {
        leadOf = Map.copyOf(leadOf);
    }

    /** Whether somebody is the lead of a member, or of their lead, at any depth. */
    public boolean isAbove(UUID lead, UUID member) {
        Set<UUID> seen = new HashSet<>();
        for (UUID at = leadOf.get(member); at != null && seen.add(at); at = leadOf.get(at)) {
            if (at.equals(lead)) {
                return true;
            }
        }
        return false;
    }
}
