package academy.praxis.community.space;

import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;

/** A space as MongoDB keeps it. */
final class SpaceDocument {
    private SpaceDocument() {}

    static Document write(Space space) {
        Audience audience = space.audience();
        return new Document("_id", space.id().toString())
                .append("version", space.version())
                .append("name", space.name())
                .append("purpose", space.purpose())
                .append("kind", audience.kind().name())
                .append("teamId", text(audience.teamId()))
                .append("cohortId", text(space.cohortId()))
                .append("joining", audience.joining().name())
                .append("ownerId", text(space.ownerId()))
                .append("status", space.status().name())
                .append("followed", space.followed())
                .append("closesOn", text(space.closesOn()))
                .append("createdAt", space.createdAt());
    }

    static Space read(Document space) {
        String closesOn = space.getString("closesOn");
        return new Space(
                uuid(space, "_id"),
                space.getLong("version"),
                space.getString("name"),
                space.getString("purpose"),
                new Audience(
                        SpaceKind.valueOf(space.getString("kind")),
                        uuid(space, "teamId"),
                        Joining.valueOf(space.getString("joining"))),
                uuid(space, "cohortId"),
                uuid(space, "ownerId"),
                SpaceStatus.valueOf(space.getString("status")),
                space.getLong("followed"),
                closesOn == null ? null : LocalDate.parse(closesOn),
                space.get("createdAt", Instant.class));
    }

    /** The parts of an update that make the one out of the other. */
    static List<Bson> difference(Space before, Space after) {
        Document old = write(before);
        List<Bson> updates = new ArrayList<>();
        write(after).forEach((field, value) -> {
            if (!Objects.equals(old.get(field), value)) {
                updates.add(Updates.set(field, value));
            }
        });
        return updates;
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    private static UUID uuid(Document document, String field) {
        String id = document.getString(field);
        return id == null ? null : UUID.fromString(id);
    }
}
