package academy.praxis.benchmarks.community;

import academy.praxis.community.space.Audience;
import academy.praxis.community.space.Joining;
import academy.praxis.community.space.Openness;
import academy.praxis.community.space.SpaceKind;
import academy.praxis.community.space.SpaceWork;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;

/** Members in teams, the spaces of an academy, who joined which, and what each follows. */
final class People {
    static final int MEMBERS = 10_000;
    static final int TAGS = 300;
    static final int TASKS = 40;

    private static final int TEAMS = 200;
    private static final int JOINED = 8;

    private final Random random;
    private final Instant since;
    final List<UUID> members = new ArrayList<>();
    final List<Place> places = new ArrayList<>();
    private final List<UUID> teams = new ArrayList<>();
    private final Zipf tags = new Zipf(TAGS, 0.9);
    private final Zipf active = new Zipf(MEMBERS, 0.7);

    /** A space, in the order of how much is written there. */
    record Place(UUID id, SpaceKind kind, Joining joining, UUID teamId) {
        boolean isForEveryone() {
            return joining == Joining.FREE;
        }

        Openness openness() {
            return new Audience(kind, teamId, joining).openness();
        }
    }

    People(Random random, Instant since) {
        this.random = random;
        this.since = since;
        for (int i = 0; i < MEMBERS; i++) {
            members.add(id());
        }
        for (int i = 0; i < TEAMS; i++) {
            teams.add(id());
        }
        List<UUID> withSpace = new ArrayList<>(teams);
        for (int i = 0; i < 400; i++) {
            // Of twenty: three open, ten of teams, three of cohorts, two private, one safe for everyone, one safe for
            // some.
            places.add(
                    switch (i % 20) {
                        case 0, 5, 11 -> new Place(id(), SpaceKind.OPEN, Joining.FREE, null);
                        case 2, 8, 14 -> new Place(id(), SpaceKind.COHORT, Joining.BY_INVITATION, null);
                        case 3, 16 -> new Place(id(), SpaceKind.PRIVATE, Joining.BY_INVITATION, null);
                        case 10 -> new Place(id(), SpaceKind.SAFE, Joining.FREE, null);
                        case 18 -> new Place(id(), SpaceKind.SAFE, Joining.BY_INVITATION, null);
                        default ->
                            new Place(
                                    id(),
                                    SpaceKind.TEAM,
                                    Joining.BY_INVITATION,
                                    withSpace.remove(withSpace.size() - 1));
                    });
        }
    }

    private UUID id() {
        return Generated.id(since.toEpochMilli(), random);
    }

    /** Somebody; some write much more than others. */
    UUID author() {
        return members.get(active.next(random));
    }

    List<String> tags() {
        Set<String> some = new HashSet<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            some.add("tag " + tags.next(random));
        }
        return List.copyOf(some);
    }

    List<String> tasks() {
        return random.nextBoolean() ? List.of() : List.of("task " + random.nextInt(TASKS));
    }

    void write(MongoDatabase database) throws IOException {
        try (Batches written = new Batches(database.getCollection("members"))) {
            for (int i = 0; i < MEMBERS; i++) {
                written.add(new Document("_id", members.get(i).toString())
                        .append("version", 1L)
                        .append("active", true)
                        .append("curator", false)
                        .append("displayName", "Member " + i)
                        .append("email", "member" + i + "@praxis.example")
                        .append("languages", List.of("en", "nl"))
                        .append("leadId", members.get(i % TEAMS).toString())
                        .append("manager", false)
                        .append("registeredAt", since)
                        .append("teamId", teamOf(i).toString()));
            }
        }
        try (Batches written = new Batches(database.getCollection("spaces"))) {
            for (int i = 0; i < places.size(); i++) {
                Place place = places.get(i);
                written.add(SpaceWork.space(
                                place.id(),
                                "Space " + i,
                                place.kind(),
                                place.joining(),
                                place.teamId(),
                                members.get(i),
                                since)
                        .append("outbox", List.of()));
            }
        }
        try (Batches memberships = new Batches(database.getCollection("memberships"));
                Batches follows = new Batches(database.getCollection("follows"))) {
            for (UUID member : members) {
                for (Place place : joined()) {
                    memberships.add(membership(place, member));
                }
                follow(follows, member);
            }
        }
    }

    private UUID teamOf(int member) {
        return teams.get(member % TEAMS);
    }

    private Set<Place> joined() {
        Zipf liked = new Zipf(places.size(), 0.8);
        Set<Place> joined = new HashSet<>();
        while (joined.size() < JOINED) {
            Place place = places.get(liked.next(random));
            if (place.kind() != SpaceKind.TEAM && (place.isForEveryone() || random.nextInt(5) == 0)) {
                joined.add(place);
            }
        }
        return joined;
    }

    private Document membership(Place place, UUID member) {
        return new Document("_id", place.id() + "/" + member)
                .append("memberId", member.toString())
                .append("role", "MEMBER")
                .append("since", since)
                .append("spaceId", place.id().toString())
                .append("state", "ACTIVE");
    }

    private void follow(Batches follows, UUID member) throws IOException {
        for (int i = 0; i < 3; i++) {
            follows.add(follow(member, "TAG", "tag " + tags.next(random)));
        }
        follows.add(follow(member, "TASK", "task " + random.nextInt(TASKS)));
        for (int i = 0; i < 5; i++) {
            follows.add(follow(member, "PERSON", author().toString()));
        }
    }

    private Document follow(UUID member, String kind, String value) {
        return new Document("_id", UUID.randomUUID().toString())
                .append("memberId", member.toString())
                .append("kind", kind)
                .append("value", value)
                .append("since", since);
    }
}
