package academy.praxis.catalog.outbound;

import java.util.Optional;
import java.util.UUID;

/** {@code oai:<domain>:<id>} (OAI guidelines, oai-identifier). */
final class OaiIdentifier {
    private OaiIdentifier() {}

    static String of(OutboundSettings settings, UUID id) {
        return "oai:" + settings.domain() + ":" + id;
    }

    /** The item's id; empty when the identifier is none of this repository's. */
    static Optional<UUID> read(OutboundSettings settings, String identifier) {
        String ours = "oai:" + settings.domain() + ":";
        if (!identifier.startsWith(ours)) {
            return Optional.empty();
        }
        try {
            UUID id = UUID.fromString(identifier.substring(ours.length()));
            return of(settings, id).equals(identifier) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }
}
