package academy.praxis.community.swap;

import academy.praxis.community.todo.Todos;
import academy.praxis.kit.mongo.DocumentOutbox;
import academy.praxis.kit.mongo.Store;
import academy.praxis.kit.page.PageRequest;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Swaps, each a document with its waiting events and whom to tell. Ids are ordered by time. */
@ApplicationScoped
class SwapRepository {
    static final String SWAPS = "swaps";

    /** As many events and chores of one swap may wait; they are in its document. */
    private static final int MAX_WAITING = 50;

    private static final Bson WHOLE = Projections.exclude(DocumentOutbox.FIELD, Todos.FIELD);
    private static final Bson OPEN = Filters.eq("status", SwapStatus.OPEN.name());

    private final Store store;
    private final DocumentOutbox outbox;

    SwapRepository(Store store, DocumentOutbox outbox) {
        this.store = store;
        this.outbox = outbox;
    }

    void index(@Observes StartupEvent start) {
        store.index(SWAPS, Indexes.compoundIndex(Indexes.ascending("people"), Indexes.descending("_id")));
        store.index(SWAPS, Indexes.compoundIndex(Indexes.ascending("status", "taskId"), Indexes.descending("_id")));
        store.index(SWAPS, Indexes.compoundIndex(Indexes.ascending("status", "tag"), Indexes.descending("_id")));
        store.index(SWAPS, Indexes.ascending("status", "expiresAt"));
        store.index(SWAPS, Indexes.ascending("status", "activeAt"));
    }

    Uni<Swap> insert(Swap swap, String... todo) {
        Document document = write(swap)
                .append(DocumentOutbox.FIELD, List.of(outbox.entry(SwapEvents.changed(swap))))
                .append(Todos.FIELD, Todos.entries(todo));
        return outbox.after(swaps().insertOne(document).replaceWith(swap));
    }

    /** Writes a change, its event and what is to follow in one; {@code false} when somebody else was quicker, or too much waits. */
    Uni<Boolean> update(Swap before, Swap after, String... todo) {
        List<Bson> changes = new ArrayList<>();
        write(after).forEach((field, value) -> {
            if (!field.equals("_id")) {
                changes.add(Updates.set(field, value));
            }
        });
        if (after.version() > before.version()) {
            changes.add(outbox.push(SwapEvents.changed(after)));
        }
        if (todo.length > 0) {
            changes.add(Todos.push(todo));
        }
        Bson unchanged = Filters.and(
                Filters.eq("_id", before.id().toString()),
                Filters.eq("version", before.version()),
                Filters.eq("remindedStep", before.remindedStep()),
                Filters.exists(DocumentOutbox.FIELD + "." + (MAX_WAITING - 1), false),
                Filters.exists(Todos.FIELD + "." + (MAX_WAITING - 1), false));
        return outbox.after(
                swaps().updateOne(unchanged, Updates.combine(changes)).map(done -> done.getMatchedCount() == 1));
    }

    /** {@code null} when there is none. */
    Uni<Swap> byId(UUID id) {
        return list(Filters.eq("_id", id.toString()), 1).map(found -> found.isEmpty() ? null : found.get(0));
    }

    /** One member's, newest first. @param status {@code null} for all */
    Uni<List<Swap>> of(UUID memberId, SwapStatus status, PageRequest page) {
        List<Bson> filters = new ArrayList<>(List.of(Filters.eq("people", memberId.toString())));
        if (status != null) {
            filters.add(Filters.eq("status", status.name()));
        }
        return page(filters, page);
    }

    /** All that a member is in, in no order. */
    Uni<List<Swap>> of(UUID memberId, int most) {
        return list(Filters.eq("people", memberId.toString()), most);
    }

    /** Open offers to everybody in these spaces, but not this member's own, newest first. */
    Uni<List<Swap>> offers(OfferQuery query, Collection<UUID> spaceIds, UUID but, Instant now, PageRequest page) {
        List<Bson> filters = new ArrayList<>(List.of(
                OPEN,
                Filters.eq("askedId", null),
                Filters.gt("expiresAt", now),
                Filters.ne("offererId", but.toString()),
                Filters.in("spaceId", spaceIds.stream().map(UUID::toString).toList())));
        if (query.taskId != null) {
            filters.add(Filters.eq("taskId", query.taskId));
        }
        if (query.tag != null) {
            filters.add(Filters.eq("tag", query.tag));
        }
        return page(filters, page);
    }

    private Uni<List<Swap>> page(List<Bson> filters, PageRequest page) {
        List<Bson> all = new ArrayList<>(filters);
        if (!page.after().isStart()) {
            all.add(Filters.lt("_id", page.after().uuid(0).toString()));
        }
        return list(Filters.and(all), page.limit() + 1);
    }

    /** Offers that nobody answered in time. */
    Uni<List<Swap>> expired(Instant now, int most) {
        return list(Filters.and(OPEN, Filters.lte("expiresAt", now)), most);
    }

    /** Swaps under way in which nobody did anything since this time, as long as nobody was reminded of the present step. */
    Uni<List<Swap>> silent(Instant before, int most) {
        return list(
                Filters.and(
                        Filters.eq("status", SwapStatus.PAIRED.name()),
                        Filters.lt("activeAt", before),
                        Filters.eq("toRemind", true)),
                most);
    }

    /** How many swaps there are in each state, for each task, those without one under {@code null}. */
    Uni<List<Document>> counts() {
        return swaps().aggregate(List.of(
                        Aggregates.match(Filters.in(
                                "status", SwapStatus.OPEN.name(), SwapStatus.PAIRED.name(), SwapStatus.DONE.name())),
                        Aggregates.group(
                                new Document("taskId", "$taskId").append("status", "$status"),
                                Accumulators.sum("count", 1))))
                .collect()
                .asList();
    }

    private Uni<List<Swap>> list(Bson filter, int most) {
        return swaps().find(
                        filter,
                        new FindOptions()
                                .sort(Sorts.descending("_id"))
                                .limit(most)
                                .projection(WHOLE))
                .map(SwapRepository::read)
                .collect()
                .asList();
    }

    private static Document write(Swap swap) {
        return new Document("_id", swap.id().toString())
                .append("version", swap.version())
                .append("status", swap.status().name())
                .append("taskId", swap.taskId())
                .append("tag", swap.tag())
                .append("canShow", swap.canShow())
                .append("wantsToLearn", swap.wantsToLearn())
                .append("spaceId", swap.spaceId().toString())
                .append("offererId", text(swap.offererId()))
                .append("askedId", text(swap.askedId()))
                .append("partnerId", text(swap.partnerId()))
                .append("people", swap.people().stream().map(UUID::toString).toList())
                .append(
                        "answers",
                        swap.answers().stream()
                                .map(answer -> new Document("step", answer.step())
                                        .append("byId", answer.byId().toString())
                                        .append("text", answer.text())
                                        .append("shared", answer.shared()))
                                .toList())
                .append("reason", swap.reason())
                .append("actorId", text(swap.actorId()))
                .append("createdAt", swap.createdAt())
                .append("expiresAt", swap.expiresAt())
                .append("activeAt", swap.activeAt())
                .append("remindedStep", swap.remindedStep())
                .append("toRemind", swap.remindedStep() < swap.step());
    }

    private static Swap read(Document found) {
        return new Swap(
                uuid(found, "_id"),
                found.getLong("version"),
                SwapStatus.valueOf(found.getString("status")),
                found.getString("taskId"),
                found.getString("tag"),
                found.getString("canShow"),
                found.getString("wantsToLearn"),
                uuid(found, "spaceId"),
                uuid(found, "offererId"),
                uuid(found, "askedId"),
                uuid(found, "partnerId"),
                found.getList("answers", Document.class).stream()
                        .map(answer -> new Answer(
                                answer.getInteger("step"),
                                uuid(answer, "byId"),
                                answer.getString("text"),
                                answer.getBoolean("shared")))
                        .toList(),
                found.getString("reason"),
                uuid(found, "actorId"),
                found.get("createdAt", Instant.class),
                found.get("expiresAt", Instant.class),
                found.get("activeAt", Instant.class),
                found.getInteger("remindedStep"));
    }

    private static String text(UUID id) {
        return id == null ? null : id.toString();
    }

    private static UUID uuid(Document document, String field) {
        String id = document.getString(field);
        return id == null ? null : UUID.fromString(id);
    }

    private ReactiveMongoCollection<Document> swaps() {
        return store.collection(SWAPS);
    }
}
