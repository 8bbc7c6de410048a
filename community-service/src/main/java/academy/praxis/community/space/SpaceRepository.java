package academy.praxis.community.space;

import academy.praxis.community.member.Reader;
import academy.praxis.kit.bus.DomainEvent;
import academy.praxis.kit.mongo.DocumentOutbox;
import academy.praxis.kit.mongo.Store;
import academy.praxis.kit.page.PageRequest;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import io.quarkus.mongodb.FindOptions;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Spaces as documents, each with its waiting events. Their ids are ordered by time, so the newest come first by id. */
@ApplicationScoped
class SpaceRepository {
    /** As many events of one space may wait for the bus; they are in its document. */
    static final int MAX_WAITING_EVENTS = 50;

    private static final String SPACES = "spaces";

    private final Store store;
    private final DocumentOutbox outbox;

    SpaceRepository(Store store, DocumentOutbox outbox) {
        this.store = store;
        this.outbox = outbox;
    }

    void index(@Observes StartupEvent start) {
        store.index(SPACES, Indexes.ascending("kind", "joining", "_id"));
        store.index(SPACES, Indexes.ascending("teamId"));
        store.index(SPACES, Indexes.ascending("closesOn"));
        store.index(SPACES, Indexes.ascending("ownerId"));
    }

    Uni<Space> insert(Space space, DomainEvent event) {
        Document document = SpaceDocument.write(space).append(DocumentOutbox.FIELD, List.of(outbox.entry(event)));
        return outbox.after(spaces().insertOne(document).replaceWith(space));
    }

    /** The space; {@code null} when there is none. */
    Uni<Space> byId(UUID id) {
        return spaces().find(
                        Filters.eq("_id", id.toString()),
                        new FindOptions().limit(1).projection(Projections.exclude(DocumentOutbox.FIELD)))
                .collect()
                .first()
                .map(found -> found == null ? null : SpaceDocument.read(found));
    }

    /** Writes a change and the event that tells of it in one; {@code false} when somebody else was quicker. */
    Uni<Boolean> update(Space before, Space after, DomainEvent event) {
        var unchanged = Filters.and(
                Filters.eq("_id", before.id().toString()),
                Filters.eq("version", before.version()),
                Filters.exists(DocumentOutbox.FIELD + "." + (MAX_WAITING_EVENTS - 1), false));
        List<Bson> changes = SpaceDocument.difference(before, after);
        changes.add(outbox.push(event));
        return outbox.after(
                spaces().updateOne(unchanged, Updates.combine(changes)).map(result -> result.getMatchedCount() == 1));
    }

    Uni<List<Space>> page(SpaceQuery query, Reader reader, Places places, PageRequest page) {
        List<Bson> filters = new ArrayList<>();
        filters.add(scope(query.show, reader, places));
        filters.add(Filters.eq("status", (query.archived ? SpaceStatus.ARCHIVED : SpaceStatus.ACTIVE).name()));
        if (!page.after().isStart()) {
            filters.add(Filters.lt("_id", page.after().uuid(0).toString()));
        }
        return spaces().find(
                        Filters.and(filters),
                        new FindOptions()
                                .sort(Sorts.descending("_id"))
                                .limit(page.limit() + 1)
                                .projection(Projections.exclude(DocumentOutbox.FIELD)))
                .map(SpaceDocument::read)
                .collect()
                .asList();
    }

    Uni<List<UUID>> ids(SpaceScope scope, Reader reader, Places places) {
        return ids(scope(scope, reader, places));
    }

    /** By their ids. */
    Uni<List<Space>> after(UUID id, int most) {
        return spaces().find(
                        id == null ? Filters.empty() : Filters.gt("_id", id.toString()),
                        new FindOptions()
                                .sort(Sorts.ascending("_id"))
                                .limit(most)
                                .projection(Projections.exclude(DocumentOutbox.FIELD)))
                .map(SpaceDocument::read)
                .collect()
                .asList();
    }

    /** The spaces that a reader moderates. */
    Uni<List<UUID>> moderated(Reader reader, Places places) {
        List<Bson> ways = new ArrayList<>(List.of(
                in(places.moderated()), Filters.eq("ownerId", reader.memberId().toString())));
        if (reader.manager()) {
            ways.add(Filters.in("kind", SpaceKind.OPEN.name(), SpaceKind.TEAM.name(), SpaceKind.COHORT.name()));
        }
        return ids(Filters.and(Filters.or(ways), readable(reader, places)));
    }

    /** The spaces in use of teams and cohorts that the bus told of, and that are this member's. */
    Uni<List<Space>> followedOf(UUID ownerId) {
        return spaces().find(
                        Filters.and(
                                Filters.eq("ownerId", ownerId.toString()),
                                Filters.eq("status", SpaceStatus.ACTIVE.name()),
                                kind(SpaceKind.TEAM, SpaceKind.COHORT)),
                        new FindOptions().projection(Projections.exclude(DocumentOutbox.FIELD)))
                .map(SpaceDocument::read)
                .filter(Space::isFollowed)
                .collect()
                .asList();
    }

    Uni<Set<UUID>> managed() {
        return ids(kind(SpaceKind.OPEN, SpaceKind.TEAM, SpaceKind.COHORT)).map(Set::copyOf);
    }

    Uni<Long> countActiveOf(UUID ownerId) {
        return spaces().countDocuments(Filters.and(
                Filters.eq("ownerId", ownerId.toString()), Filters.eq("status", SpaceStatus.ACTIVE.name())));
    }

    /** Spaces in use whose last day is before this one. */
    Uni<List<Space>> closingBefore(LocalDate day, int most) {
        return spaces().find(
                        Filters.and(
                                Filters.lt("closesOn", day.toString()),
                                Filters.eq("status", SpaceStatus.ACTIVE.name())),
                        new FindOptions().limit(most).projection(Projections.exclude(DocumentOutbox.FIELD)))
                .map(SpaceDocument::read)
                .collect()
                .asList();
    }

    Uni<List<Space>> ownedBy(UUID memberId, int most) {
        return spaces().find(
                        Filters.eq("ownerId", memberId.toString()),
                        new FindOptions().limit(most).projection(Projections.exclude(DocumentOutbox.FIELD)))
                .map(SpaceDocument::read)
                .collect()
                .asList();
    }

    /** The next safe space by its id; {@code null} after the last one. @param after {@code null} for the first */
    Uni<UUID> nextSafe(UUID after) {
        Bson safe = Filters.eq("kind", SpaceKind.SAFE.name());
        return spaces().find(
                        after == null ? safe : Filters.and(safe, Filters.gt("_id", after.toString())),
                        new FindOptions().sort(Sorts.ascending("_id")).limit(1).projection(Projections.include("_id")))
                .collect()
                .first()
                .map(found -> found == null ? null : UUID.fromString(found.getString("_id")));
    }

    private Uni<List<UUID>> ids(Bson filter) {
        return spaces().find(filter, new FindOptions().projection(Projections.include("_id")))
                .map(space -> UUID.fromString(space.getString("_id")))
                .collect()
                .asList();
    }

    private static Bson scope(SpaceScope scope, Reader reader, Places places) {
        return switch (scope) {
            case READABLE -> readable(reader, places);
            case MINE -> mine(reader, places);
            case KNOWN -> Filters.or(readable(reader, places), Filters.eq("joining", Joining.ON_REQUEST.name()));
            case INVITED -> in(places.invited());
        };
    }

    /** {@link Audience#admits} as a query. */
    private static Bson readable(Reader reader, Places places) {
        List<Bson> ways = new ArrayList<>();
        ways.add(Filters.eq("kind", SpaceKind.OPEN.name()));
        ways.add(Filters.and(kind(SpaceKind.SAFE), Filters.eq("joining", Joining.FREE.name())));
        ways.add(Filters.and(kind(SpaceKind.COHORT, SpaceKind.PRIVATE, SpaceKind.SAFE), in(places.joined())));
        addTeam(ways, reader);
        if (reader.manager()) {
            ways.add(kind(SpaceKind.TEAM, SpaceKind.COHORT));
        }
        return Filters.or(ways);
    }

    private static Bson mine(Reader reader, Places places) {
        List<Bson> ways = new ArrayList<>();
        ways.add(Filters.and(Filters.ne("kind", SpaceKind.TEAM.name()), in(places.joined())));
        addTeam(ways, reader);
        return Filters.or(ways);
    }

    private static void addTeam(List<Bson> ways, Reader reader) {
        if (reader.teamId() != null) {
            ways.add(Filters.eq("teamId", reader.teamId().toString()));
        }
    }

    private static Bson kind(SpaceKind... kinds) {
        return Filters.in("kind", Arrays.stream(kinds).map(Enum::name).toList());
    }

    private static Bson in(Collection<UUID> ids) {
        return Filters.in("_id", ids.stream().map(UUID::toString).toList());
    }

    private ReactiveMongoCollection<Document> spaces() {
        return store.collection(SPACES);
    }
}
