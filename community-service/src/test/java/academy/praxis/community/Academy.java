package academy.praxis.community;

import static org.awaitility.Awaitility.await;

import academy.praxis.kit.mongo.Store;
import academy.praxis.testing.BusProbe;
import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Has the directory tell of people as if they had been here for long. */
public final class Academy {
    private static final Duration LONG = Duration.ofDays(300);

    private Academy() {}

    /** Somebody of a team, with a lead or none. */
    public static Person member(Person person, String name, UUID teamId, UUID leadId) {
        tell(person, 1, name, teamId, leadId, "ACTIVE");
        return person;
    }

    /** A later state of the same. */
    public static void tell(Person person, long version, String name, UUID teamId, UUID leadId, String status) {
        Map<String, String> headers = new HashMap<>(
                BusProbe.cloudEvent(UUID.randomUUID(), person.id(), "academy.praxis.identity.member-updated.v1"));
        headers.put("ce_time", Instant.now().minus(LONG).toString());
        BusProbe.here()
                .send(
                        "identity.member",
                        person.id().toString(),
                        headers,
                        "{\"id\":\"%s\",\"version\":%d,\"displayName\":\"%s\",\"teamId\":%s,\"leadId\":%s,\"status\":\"%s\"}"
                                .formatted(person.id(), version, name, text(teamId), text(leadId), status));
    }

    /** A team with a lead, or none. */
    public static void team(UUID id, UUID leadId) {
        BusProbe.here()
                .send(
                        "identity.team",
                        id,
                        "academy.praxis.identity.team-changed.v1",
                        "{\"id\":\"%s\",\"version\":0,\"name\":\"Team\",\"leadId\":%s,\"description\":null}"
                                .formatted(id, text(leadId)));
    }

    /** A cohort with somebody who facilitates it. */
    public static void cohort(UUID id, UUID facilitatorId, List<UUID> memberIds) {
        String members = memberIds.stream().map(Academy::text).collect(Collectors.joining(","));
        BusProbe.here()
                .send(
                        "performance.cohort",
                        id,
                        "academy.praxis.performance.cohort-launched.v1",
                        ("{\"id\":\"%s\",\"version\":0,\"name\":\"Pilot\",\"programmeTitle\":\"A first contact\","
                                        + "\"facilitatorId\":\"%s\",\"endsOn\":\"2999-01-01\",\"memberIds\":[%s]}")
                                .formatted(id, facilitatorId, members));
    }

    /** Once this service has the space of a team or cohort. */
    public static void awaitSpace(Store store, UUID id) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> store.collection("spaces")
                                .countDocuments(Filters.eq("_id", id.toString()))
                                .await()
                                .atMost(Duration.ofSeconds(10))
                        == 1);
    }

    /** Once this service knows the person at this version, or a later one. */
    public static void awaitKnown(Store store, Person person, long version) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> store.collection("members")
                                .countDocuments(Filters.and(
                                        Filters.eq("_id", person.id().toString()), Filters.gte("version", version)))
                                .await()
                                .atMost(Duration.ofSeconds(10))
                        == 1);
    }

    private static String text(UUID id) {
        return id == null ? "null" : "\"" + id + "\"";
    }
}
