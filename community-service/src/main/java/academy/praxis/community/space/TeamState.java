package academy.praxis.community.space;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;

/** What this service reads of a team on the bus. */
@JsonIgnoreProperties(ignoreUnknown = true)
record TeamState(UUID id, Long version, String name, UUID leadId, String description) {}
