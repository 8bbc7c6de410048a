package academy.praxis.performance.exemplar;

import academy.praxis.kit.caller.Caller;
import academy.praxis.kit.idempotency.IdempotencyKey;
import academy.praxis.kit.problem.ProblemException;
import academy.praxis.performance.work.PracticeCard;
import academy.praxis.performance.work.TaskCard;
import academy.praxis.performance.work.WorkAnalysis;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Turns what good performers do into something that others can learn from. */
@ApplicationScoped
class SharingService {
    private static final int TITLE = 200;
    private static final int USUAL_MINUTES = 5;
    /** Open to managers, too, who are no curators. */
    private static final String FORM = "case-study";

    private static final String KNOWN = "select item_id from practice_draft where practice_id = $1";
    private static final String KEEP = """
            insert into practice_draft (practice_id, item_id, made_by, made_at) values ($1, $2, $3, $4)
            on conflict (practice_id) do update set item_id = practice_draft.item_id returning item_id""";

    private final WorkAnalysis analysis;
    private final Neighbours neighbours;
    private final Pool pool;
    private final Caller caller;

    SharingService(WorkAnalysis analysis, Neighbours neighbours, Pool pool, Caller caller) {
        this.analysis = analysis;
        this.neighbours = neighbours;
        this.pool = pool;
        this.caller = caller;
    }

    /** The catalog's draft of a practice: made now, or, where there is one, that one. */
    Uni<DraftView> draft(UUID practiceId, NewDraft draft) {
        UUID me = caller.memberId();
        return practice(practiceId)
                .flatMap(practice -> pool.preparedQuery(KNOWN)
                        .execute(Tuple.of(practiceId))
                        .flatMap(rows -> rows.size() > 0
                                ? Uni.createFrom().item(rows.iterator().next().getUUID("item_id"))
                                : task(practice)
                                        .flatMap(task -> neighbours.draft(
                                                item(practice, task, draft), "practice-draft-" + practiceId))
                                        .flatMap(item -> keep(practiceId, item, me))))
                .map(item -> new DraftView(practiceId, item));
    }

    /** An offer of the caller's to show the practice. */
    Uni<PracticeSwapView> swap(UUID practiceId, NewPracticeSwap swap, IdempotencyKey key) {
        UUID me = caller.memberId();
        return practice(practiceId)
                .flatMap(practice -> task(practice)
                        .flatMap(task -> neighbours.offer(
                                new CommunitySwaps.NewSwap(
                                        task.key(),
                                        practice.what(),
                                        swap.iWantToLearn(),
                                        swap.spaceId(),
                                        swap.askedId()),
                                key.value().orElse("practice-swap-" + practiceId + "-" + me))))
                .map(id -> new PracticeSwapView(practiceId, id));
    }

    private Uni<PracticeCard> practice(UUID id) {
        return analysis.practice(id).map(found -> found.orElseThrow(() -> ProblemException.notFound("practice", id)));
    }

    private Uni<TaskCard> task(PracticeCard practice) {
        return analysis.tasks(List.of(practice.taskId())).map(found -> found.get(practice.taskId()));
    }

    /** Of two who made one at once the first is kept, and both are told of that one. */
    private Uni<UUID> keep(UUID practiceId, UUID itemId, UUID me) {
        return pool.preparedQuery(KEEP)
                .execute(Tuple.of(practiceId, itemId, me, OffsetDateTime.now(ZoneOffset.UTC)))
                .map(rows -> rows.iterator().next().getUUID("item_id"));
    }

    static CatalogItems.NewItem item(PracticeCard practice, TaskCard task, NewDraft draft) {
        StringBuilder body = new StringBuilder(literal(practice.what()));
        Stream.of(practice.why(), practice.evidence())
                .filter(text -> text != null && !text.isBlank())
                .forEach(text -> body.append("\n\n").append(literal(text)));
        String summary = practice.why() == null || practice.why().isBlank() ? practice.what() : practice.why();
        return new CatalogItems.NewItem(
                practice.what().length() <= TITLE
                        ? practice.what()
                        : practice.what().substring(0, TITLE - 1) + "…",
                summary,
                body.toString(),
                FORM,
                draft == null || draft.minutes() == null ? USUAL_MINUTES : draft.minutes(),
                List.of(draft == null || draft.language() == null ? "en" : draft.language()),
                List.of(task.key()));
    }

    /** Markdown in which the text stands for itself, whatever characters it has. */
    private static String literal(String text) {
        return text.replaceAll("([\\\\`*_\\[\\]<>()#!~|@])", "\\\\$1");
    }
}
