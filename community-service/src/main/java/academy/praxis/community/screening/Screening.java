package academy.praxis.community.screening;

import academy.praxis.community.member.Reader;
import academy.praxis.kit.problem.ProblemException;
import academy.praxis.kit.problem.ProblemType;
import academy.praxis.kit.problem.Violation;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/** Looks at texts before they are written. */
@ApplicationScoped
public class Screening {
    private final RuleRepository rules;
    private final Pace pace;
    private final NewMemberSettings settings;
    private final Instance<HeldTexts> held;

    Screening(RuleRepository rules, Pace pace, NewMemberSettings settings, @Any Instance<HeldTexts> held) {
        this.rules = rules;
        this.pace = pace;
        this.settings = settings;
        this.held = held;
    }

    /**
     * Whether a text is published at once or held: then the moderators of the space know of it already, and it is written out of sight.
     * Fails with 400, naming field and reason, when the academy's rules or the limits for new members refuse it, and with 429 when a new
     * member wrote too much in this hour.
     */
    public Uni<Verdict> screen(Writing writing, TextRef text) {
        return judge(writing)
                .flatMap(verdict -> verdict.held()
                        ? hold(text, verdict, writing.kind() == Writing.Kind.EDIT)
                        : Uni.createFrom().item(verdict));
    }

    /** As {@link #screen}, for what is too small to be held: what would be is refused, too. */
    public Uni<Void> screenOrRefuse(Writing writing) {
        return judge(writing)
                .invoke(verdict -> {
                    if (verdict.held()) {
                        throw ProblemException.invalid(writing.fields().get(0).name(), verdict.reason());
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Verdict> hold(TextRef text, Verdict verdict, boolean edited) {
        return Multi.createFrom()
                .items(held.stream())
                .onItem()
                .transformToUniAndConcatenate(moderation -> moderation.hold(text, verdict.reason(), edited))
                .collect()
                .last()
                .replaceWith(verdict);
    }

    private Uni<Verdict> judge(Writing writing) {
        refuseLookAlikes(writing);
        List<ScreenedText> texts =
                writing.fields().stream().map(ScreenedText::of).toList();
        boolean isNew = isNew(writing.author(), Instant.now());
        if (isNew) {
            refuseManyLinks(texts);
        }
        return rules.all()
                .map(all -> judge(all, texts))
                .flatMap(verdict -> isNew && writing.kind() != Writing.Kind.EDIT
                        ? mustBeInPace(writing).replaceWith(verdict)
                        : Uni.createFrom().item(verdict));
    }

    private static Verdict judge(List<Rule> rules, List<ScreenedText> texts) {
        List<Violation> refused = found(rules, texts, RuleAction.REFUSE).toList();
        if (!refused.isEmpty()) {
            throw ProblemException.invalid(refused);
        }
        return found(rules, texts, RuleAction.HOLD)
                .findFirst()
                .map(held -> Verdict.held(held.message()))
                .orElse(Verdict.FINE);
    }

    private static Stream<Violation> found(List<Rule> rules, List<ScreenedText> texts, RuleAction action) {
        return texts.stream()
                .flatMap(text -> rules.stream()
                        .filter(rule -> rule.action() == action && rule.finds(text))
                        .map(rule -> new Violation(text.field(), rule.reason())));
    }

    private static void refuseLookAlikes(Writing writing) {
        List<Violation> found = writing.fields().stream()
                .filter(field -> field.tag() && LookAlikes.in(field.text()))
                .map(field -> new Violation(field.name(), "mixes letters that look alike"))
                .toList();
        if (!found.isEmpty()) {
            throw ProblemException.invalid(found);
        }
    }

    private void refuseManyLinks(List<ScreenedText> texts) {
        List<Violation> found = texts.stream()
                .filter(text -> text.hosts().size() > settings.links())
                .map(text -> new Violation(
                        text.field(),
                        "has more than " + settings.links() + " links, which is the most in the first "
                                + settings.days() + " days"))
                .toList();
        if (!found.isEmpty()) {
            throw ProblemException.invalid(found);
        }
    }

    private Uni<Void> mustBeInPace(Writing writing) {
        int most = writing.kind() == Writing.Kind.POST ? settings.postsAnHour() : settings.commentsAnHour();
        return pace.another(writing.author().memberId(), writing.kind(), Instant.now(), most)
                .invoke(inPace -> {
                    if (!inPace) {
                        throw new ProblemException(
                                ProblemType.TOO_MANY_REQUESTS,
                                "In the first " + settings.days() + " days one writes at most "
                                        + settings.postsAnHour() + " posts and " + settings.commentsAnHour()
                                        + " comments an hour.",
                                List.of());
                    }
                })
                .replaceWithVoid();
    }

    /** Whom the directory has not told of yet is newest of all. */
    private boolean isNew(Reader author, Instant now) {
        return !author.manager()
                && !author.curator()
                && settings.days() > 0
                && (author.since() == null
                        || author.since().plus(settings.days(), ChronoUnit.DAYS).isAfter(now));
    }
}
