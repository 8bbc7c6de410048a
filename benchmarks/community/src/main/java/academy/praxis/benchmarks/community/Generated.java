package academy.praxis.benchmarks.community;

import academy.praxis.community.author.Author;
import academy.praxis.community.author.AuthorWork;
import academy.praxis.community.comment.CommentWork;
import academy.praxis.community.post.PostKind;
import academy.praxis.community.post.PostWork;
import academy.praxis.community.space.SpaceKind;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.bson.Document;

/**
 * Fills the database of a community-service that has started there once, so that its collections and indexes are those that the service
 * makes. Posts and comments are in the order of time, as they would have been written. Spaces, authors, threads, tags and words follow Zipf's law.
 */
public final class Generated {
    private static final String FACTS = "benchmark";
    private static final int POSTS = 1_000_000;
    private static final int COMMENTS = 6_000_000;
    private static final int REACTIONS = 4_000_000;
    private static final int HOT = 20_000;
    private static final int READERS = 400;
    private static final int THREADS = 2_000;
    private static final Duration AGE = Duration.ofDays(730);
    private static final String[] REACTION_KINDS = {"HELPFUL", "SAME_HERE", "INSIGHT", "SUPPORT"};

    private final MongoDatabase database;
    private final double scale;
    private final Random random = new Random(20_260_101);
    private final Prose prose = new Prose();
    private final Instant now = Instant.now();
    private final People people = new People(random, now.minus(AGE));
    private final AuthorWork authors = new AuthorWork("a-secret-that-only-this-benchmark-has");

    private final int posts;
    private final UUID[] postIds;
    private final int[] postPlaces;
    private final int[] comments;
    private int hot;

    private Generated(MongoDatabase database, double scale) {
        this.database = database;
        this.scale = scale;
        this.posts = (int) (POSTS * scale);
        this.postIds = new UUID[posts];
        this.postPlaces = new int[posts];
        this.comments = new int[posts];
    }

    /**
     * Takes the connection string, the database and the scale; 1 is a million posts, and ten million comments and reactions. Does nothing where data of
     * that scale is already; replaces generated data of another scale, and nothing else.
     */
    public static void main(String[] arguments) throws IOException {
        double scale = Double.parseDouble(arguments[2]);
        try (MongoClient client = MongoClients.create(arguments[0])) {
            MongoDatabase database = client.getDatabase(arguments[1]);
            Document facts = database.getCollection(FACTS).find().first();
            if (facts != null && facts.getDouble("scale") == scale) {
                say("the data is there already");
                return;
            }
            if (facts == null && database.getCollection("posts").find().first() != null) {
                throw new IllegalStateException(
                        "The database " + arguments[1] + " has posts that were not generated. Name an empty one.");
            }
            new Generated(database, scale).write();
        }
    }

    private void write() throws IOException {
        Instant began = Instant.now();
        Map<String, List<Document>> indexes = new LinkedHashMap<>();
        for (String name : database.listCollectionNames().into(new ArrayList<>())) {
            indexes.put(name, database.getCollection(name).listIndexes().into(new ArrayList<>()));
            database.getCollection(name).drop();
        }
        say("members, spaces, what they joined and follow");
        people.write(database);
        say(posts + " posts");
        int largestPost = writePosts();
        long said = Arrays.stream(comments).asLongStream().sum();
        say(said + " comments");
        int largestComment = writeComments((int) said);
        int reactions = (int) (REACTIONS * scale);
        say(reactions + " reactions");
        writeReactions(reactions);
        for (Map.Entry<String, List<Document>> each : indexes.entrySet()) {
            index(each.getKey(), each.getValue());
        }
        database.getCollection(PostWork.MIGRATIONS).insertOne(PostWork.complete(now));
        database.getCollection(FACTS)
                .insertOne(new Document("scale", scale)
                        .append("posts", posts)
                        .append("comments", said)
                        .append("reactions", reactions)
                        .append("members", People.MEMBERS)
                        .append("spaces", people.places.size())
                        .append("hotThread", postIds[hot].toString())
                        .append("hotComments", comments[hot])
                        .append("largestPost", largestPost)
                        .append("largestComment", largestComment)
                        .append("readers", ids(people.members.subList(1_000, 1_000 + READERS)))
                        .append("threads", threads())
                        .append(
                                "seconds",
                                Duration.between(began, Instant.now()).toSeconds()));
        say("done");
    }

    private void index(String collection, List<Document> indexes) {
        List<Document> missing = new ArrayList<>(indexes);
        missing.removeIf(index -> index.getString("name").equals("_id_"));
        if (!missing.isEmpty() && !collection.equals(FACTS)) {
            say("indexes of " + collection);
            missing.forEach(index -> index.remove("ns"));
            database.runCommand(new Document("createIndexes", collection).append("indexes", missing));
        }
    }

    private int writePosts() throws IOException {
        Zipf busy = new Zipf(people.places.size(), 1.0);
        shareOutComments();
        try (Batches written = new Batches(database.getCollection("posts"))) {
            for (int i = 0; i < posts; i++) {
                Instant at = now.minus(AGE)
                        .plusMillis(AGE.toMillis() / posts * i)
                        .truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
                postIds[i] = id(at.toEpochMilli(), random);
                postPlaces[i] = i == hot ? 0 : busy.next(random);
                People.Place place = people.places.get(postPlaces[i]);
                written.add(PostWork.post(
                                postIds[i],
                                place.id(),
                                place.openness(),
                                PostKind.values()[random.nextInt(2)],
                                prose.words(4 + random.nextInt(6), random),
                                prose.words(30 + random.nextInt(60), random),
                                people.tags(),
                                people.tasks(),
                                author(place, postIds[i]),
                                at,
                                comments[i])
                        .append("outbox", List.of())
                        .append("tally", new Document("comments", (long) comments[i])));
            }
            return written.largest();
        }
    }

    /** How many comments each thread has: Zipf's law over the threads, in no order of time, and one that everyone talks in. */
    private void shareOutComments() {
        Zipf talk = new Zipf(posts, 0.9);
        List<Integer> ranks = new ArrayList<>();
        for (int i = 0; i < posts; i++) {
            ranks.add(i);
        }
        java.util.Collections.shuffle(ranks, random);
        double fraction = 0;
        for (int i = 0; i < posts; i++) {
            fraction += talk.share(ranks.get(i)) * COMMENTS * scale;
            comments[i] = (int) fraction;
            fraction -= comments[i];
        }
        hot = posts / 2;
        comments[hot] = HOT;
    }

    private Author author(People.Place place, UUID thread) {
        UUID member = people.author();
        return place.kind() == SpaceKind.SAFE ? authors.pseudonymous(thread, member) : Author.named(member);
    }

    /** All threads in the order of time: most is said soon after a post, some much later. */
    private int writeComments(int said) throws IOException {
        long start = now.minus(AGE).toEpochMilli();
        long step = AGE.toMillis() / posts;
        long[] moments = new long[said];
        int next = 0;
        for (int post = 0; post < posts; post++) {
            long postedAt = step * post;
            long left = AGE.toMillis() - postedAt;
            for (int i = 0; i < comments[post]; i++) {
                long after = (long) (-Math.log(1 - random.nextDouble())
                        * Duration.ofDays(post == hot ? 90 : 3).toMillis());
                moments[next++] = (postedAt + Math.min(after, left - 1)) << 20 | post;
            }
        }
        Arrays.sort(moments);
        UUID[] last = new UUID[posts];
        byte[] depth = new byte[posts];
        try (Batches written = new Batches(database.getCollection("comments"))) {
            for (long moment : moments) {
                int post = (int) (moment & (1 << 20) - 1);
                Instant at = Instant.ofEpochMilli(start + (moment >> 20));
                UUID id = id(at.toEpochMilli(), random);
                boolean reply = last[post] != null && depth[post] < CommentWork.MAX_DEPTH && random.nextInt(5) < 2;
                depth[post] = (byte) (reply ? depth[post] + 1 : 0);
                People.Place place = people.places.get(postPlaces[post]);
                written.add(CommentWork.comment(
                                id,
                                postIds[post],
                                place.id(),
                                reply ? last[post] : null,
                                depth[post],
                                prose.words(6 + random.nextInt(50), random),
                                author(place, postIds[post]),
                                at)
                        .append("outbox", List.of())
                        .append("todo", List.of()));
                last[post] = id;
            }
            return written.largest();
        }
    }

    private void writeReactions(int reactions) throws IOException {
        Zipf liked = new Zipf(posts, 0.9);
        Instant at = Instant.now().truncatedTo(ChronoUnit.DAYS);
        try (Batches written = new Batches(database.getCollection("reactions"))) {
            for (int i = 0; i < reactions; i++) {
                int post = liked.next(random);
                written.add(new Document("_id", UUID.randomUUID().toString())
                        .append("author", new Document("who", "member:" + people.author()))
                        .append("at", at.plusSeconds(i % 3600))
                        .append("collection", "posts")
                        .append("kind", REACTION_KINDS[random.nextInt(REACTION_KINDS.length)])
                        .append("postId", postIds[post].toString())
                        .append(
                                "spaceId",
                                people.places.get(postPlaces[post]).id().toString())
                        .append("targetId", postIds[post].toString())
                        .append("todo", List.of()));
            }
        }
    }

    /** Threads that everyone may read, those with the most comments first. */
    private List<String> threads() {
        return java.util.stream.IntStream.range(0, posts)
                .filter(post -> people.places.get(postPlaces[post]).isForEveryone() && post != hot)
                .boxed()
                .sorted((one, other) -> comments[other] - comments[one])
                .limit(THREADS)
                .map(post -> postIds[post].toString())
                .toList();
    }

    private static List<String> ids(List<UUID> ids) {
        return ids.stream().map(UUID::toString).toList();
    }

    /** A UUID version 7 of this millisecond. */
    static UUID id(long millis, Random random) {
        return new UUID(millis << 16 | 0x7000 | random.nextInt(1 << 12), random.nextLong() >>> 2 | 1L << 63);
    }

    private static void say(String what) {
        System.out.println(LocalTime.now().withNano(0) + " " + what);
    }
}
