package academy.praxis.benchmarks;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;

/** The community's database without the service: the same questions, asked by the driver alone. Each method waits for its answers. */
final class CommunityStore implements Closing {
    static final int PAGE = 20;

    private static final Bson PUBLISHED = Filters.eq("status", "PUBLISHED");
    private static final Bson SHOWN = Projections.exclude("words", "outbox", "todo");

    private final MongoClient client;
    private final MongoDatabase database;

    CommunityStore(String uri, String name) {
        client = MongoClients.create(uri);
        database = client.getDatabase(name);
    }

    /** What the generator says of its data. */
    Document facts() {
        return database.getCollection("benchmark").find().first();
    }

    /** The first page of a member's feed; gives how many posts it has. */
    int feed(String memberId) {
        Document member = byId("members", memberId);
        Ways ways = ways(member);
        return withNames(posts(ways, null, 0));
    }

    /** What makes up a member's feed. */
    Ways ways(Document member) {
        String memberId = member.getString("_id");
        List<String> joined = strings(collection("memberships").find(Filters.eq("memberId", memberId)), "spaceId");
        List<Document> follows =
                collection("follows").find(Filters.eq("memberId", memberId)).into(new ArrayList<>());
        List<String> mine = strings(
                collection("spaces")
                        .find(Filters.or(
                                Filters.and(Filters.ne("kind", "TEAM"), Filters.in("_id", joined)),
                                Filters.eq("teamId", member.getString("teamId"))))
                        .projection(Projections.include("_id")),
                "_id");
        Bson open = Filters.eq("openness", "EVERYONE");
        return new Ways(List.of(
                Filters.in("spaceId", mine),
                Filters.and(Filters.in("tasks", values(follows, "TASK")), open),
                Filters.and(Filters.in("tags", values(follows, "TAG")), open),
                Filters.and(
                        Filters.in(
                                "author.who",
                                values(follows, "PERSON").stream()
                                        .map(id -> "member:" + id)
                                        .toList()),
                        open)));
    }

    /** What brings posts into a feed, each as far as the member may read. */
    record Ways(List<Bson> each) {}

    /** A page of a feed, after a post or after so many. */
    List<Document> posts(Ways ways, String after, int skip) {
        Bson shown = after == null ? PUBLISHED : Filters.and(PUBLISHED, Filters.lt("_id", after));
        Bson all = Filters.or(
                ways.each.stream().map(way -> Filters.and(way, shown)).toList());
        return collection("posts")
                .find(all)
                .sort(Sorts.descending("_id"))
                .skip(skip)
                .limit(PAGE + 1)
                .projection(SHOWN)
                .into(new ArrayList<>());
    }

    /** The first page of a thread; gives how many comments it has. */
    int thread(String memberId, String postId) {
        byId("members", memberId);
        Document post = collection("posts")
                .find(Filters.and(Filters.eq("_id", postId), Filters.ne("status", "REMOVED")))
                .projection(SHOWN)
                .first();
        String spaceId = post.getString("spaceId");
        byId("spaces", spaceId);
        byId("memberships", spaceId + "/" + memberId);
        return withNames(comments(postId, 0));
    }

    /** A page of a thread after so many comments. */
    List<Document> comments(String postId, int skip) {
        return collection("comments")
                .find(Filters.eq("postId", postId))
                .sort(Sorts.ascending("_id"))
                .skip(skip)
                .limit(PAGE + 1)
                .projection(Projections.exclude("outbox", "todo"))
                .into(new ArrayList<>());
    }

    private int withNames(List<Document> texts) {
        List<String> named = texts.stream()
                .map(text -> text.get("author", Document.class).getString("who"))
                .filter(who -> who.startsWith("member:"))
                .map(who -> who.substring("member:".length()))
                .distinct()
                .toList();
        collection("members")
                .find(Filters.in("_id", named))
                .projection(Projections.include("displayName"))
                .into(new ArrayList<>());
        return texts.size();
    }

    /** The size in bytes of a document as it is stored now. */
    int size(String collection, String id) {
        return database.getCollection(collection, RawBsonDocument.class)
                .find(Filters.eq("_id", id))
                .first()
                .getByteBuffer()
                .remaining();
    }

    /** A document with this value in a field. */
    Document any(String collection, String field, String value) {
        return collection(collection).find(Filters.eq(field, value)).first();
    }

    /** A document with another value there. */
    Document other(String collection, String field, String value) {
        return collection(collection)
                .find(Filters.lt(field, value))
                .sort(Sorts.descending(field))
                .limit(1)
                .first();
    }

    Document byId(String collection, String id) {
        return collection(collection).find(Filters.eq("_id", id)).first();
    }

    private static List<String> strings(FindIterable<Document> found, String field) {
        return found.map(document -> document.getString(field)).into(new ArrayList<>());
    }

    private static List<String> values(Collection<Document> follows, String kind) {
        return follows.stream()
                .filter(follow -> follow.getString("kind").equals(kind))
                .map(follow -> follow.getString("value"))
                .collect(Collectors.toList());
    }

    private MongoCollection<Document> collection(String name) {
        return database.getCollection(name);
    }

    @Override
    public void close() {
        client.close();
    }
}
