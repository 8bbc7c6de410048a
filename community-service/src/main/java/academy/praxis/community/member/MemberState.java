package academy.praxis.community.member;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;

/** What this service reads of a member on the bus. */
@JsonIgnoreProperties(ignoreUnknown = true)
record MemberState(UUID id, Long version, String displayName, UUID teamId) {}
