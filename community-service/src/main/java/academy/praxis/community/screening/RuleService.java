package academy.praxis.community.screening;

import academy.praxis.kit.caller.Caller;
import academy.praxis.kit.idempotency.IdempotencyKey;
import academy.praxis.kit.mongo.Idempotency;
import academy.praxis.kit.page.Cursor;
import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.precondition.IfMatch;
import academy.praxis.kit.problem.ProblemException;
import academy.praxis.kit.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** The rules that managers keep. */
@ApplicationScoped
class RuleService {
    /** The most rules there can be: each text is held against all of them. */
    static final int MOST = 1000;

    private final RuleRepository rules;
    private final Caller caller;
    private final Idempotency idempotency;

    RuleService(RuleRepository rules, Caller caller, Idempotency idempotency) {
        this.rules = rules;
        this.caller = caller;
        this.idempotency = idempotency;
    }

    Uni<Page<RuleView>> list(PageRequest page) {
        return rules.page(page).map(rows -> Page.of(rows, page, RuleView::of, rule -> Cursor.after(rule.id())));
    }

    Uni<RuleView> create(RuleContent content, IdempotencyKey key) {
        content.check();
        UUID me = caller.memberId();
        return rules.count()
                .invoke(present -> {
                    if (present >= MOST) {
                        throw ProblemException.conflict(
                                "There are " + MOST + " rules, which is all that there can be.");
                    }
                })
                .flatMap(present -> idempotency.once(
                        key,
                        "create-screening-rule",
                        content,
                        id -> {
                            Rule rule = rule(id, 1, content, me);
                            return rules.insert(rule).replaceWith(rule);
                        },
                        rules::byId))
                .onItem()
                .ifNull()
                .failWith(() -> ProblemException.notFound("rule", "under this Idempotency-Key any more"))
                .map(RuleView::of);
    }

    Uni<RuleView> edit(UUID id, RuleContent content, IfMatch ifMatch) {
        content.check();
        UUID me = caller.memberId();
        return present(id, ifMatch).flatMap(before -> {
            Rule after = rule(id, before.version() + 1, content, me);
            return rules.replace(before.version(), after).map(done -> {
                mustBeDone(done);
                return RuleView.of(after);
            });
        });
    }

    Uni<Void> delete(UUID id, IfMatch ifMatch) {
        return present(id, ifMatch)
                .flatMap(rules::drop)
                .invoke(RuleService::mustBeDone)
                .replaceWithVoid();
    }

    private Uni<Rule> present(UUID id, IfMatch ifMatch) {
        return rules.byId(id)
                .onItem()
                .ifNull()
                .failWith(() -> ProblemException.notFound("rule", id))
                .invoke(rule -> ifMatch.check(rule.version()));
    }

    private static void mustBeDone(boolean done) {
        if (!done) {
            throw new ProblemException(ProblemType.STALE_VERSION, null, List.of());
        }
    }

    private static Rule rule(UUID id, long version, RuleContent content, UUID by) {
        return new Rule(
                id,
                version,
                content.kind(),
                content.text(),
                content.action(),
                content.reason(),
                by,
                Instant.now().truncatedTo(ChronoUnit.MILLIS));
    }
}
