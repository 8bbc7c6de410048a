package academy.praxis.community.moderation;

import academy.praxis.community.screening.HeldTexts;
import academy.praxis.community.screening.TextRef;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Opens a case for each text that a rule holds. */
@ApplicationScoped
class HeldCases implements HeldTexts {
    private final CaseRepository cases;
    private final CaseChanges changes;

    HeldCases(CaseRepository cases, CaseChanges changes) {
        this.cases = cases;
        this.changes = changes;
    }

    @Override
    public Uni<Void> hold(TextRef text, String reason, boolean edited) {
        var target = new Target(
                text.comment() ? TargetKind.COMMENT : TargetKind.POST, text.id(), text.postId(), text.spaceId());
        Case held = Case.open(target).hold(reason);
        return cases.insert(held, CaseChanges.line(held, AuditAction.HELD, null, reason), CaseRepository.LOG)
                .flatMap(opened -> opened || !edited
                        ? Uni.createFrom().voidItem()
                        : changes.write(
                                        text.id(),
                                        one -> one.hold(reason),
                                        (before, after) ->
                                                List.of(CaseChanges.line(after, AuditAction.HELD, null, reason)))
                                .replaceWithVoid())
                .flatMap(none -> changes.followUp(text.id()));
    }
}
