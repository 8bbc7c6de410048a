package academy.praxis.community.screening;

import academy.praxis.kit.precondition.Versioned;
import java.time.Instant;
import java.util.UUID;

/**
 * A rule as managers see it.
 *
 * @param changedBy the manager who wrote it last; {@code null} when they were erased
 */
record RuleView(
        UUID id,
        long version,
        RuleKind kind,
        String text,
        RuleAction action,
        String reason,
        UUID changedBy,
        Instant changedAt)
        implements Versioned {

    static RuleView of(Rule rule) {
        return new RuleView(
                rule.id(),
                rule.version(),
                rule.kind(),
                rule.text(),
                rule.action(),
                rule.reason(),
                rule.changedBy(),
                rule.changedAt());
    }
}
