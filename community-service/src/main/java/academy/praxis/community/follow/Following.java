package academy.praxis.community.follow;

import java.util.Set;
import java.util.UUID;

/** All that a member follows. */
public record Following(Set<String> tasks, Set<String> tags, Set<UUID> people) {}
