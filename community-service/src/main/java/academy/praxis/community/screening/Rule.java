package academy.praxis.community.screening;

import java.time.Instant;
import java.util.UUID;

/** A rule of the academy's filter, as it stands at one version. */
record Rule(
        UUID id,
        long version,
        RuleKind kind,
        String text,
        RuleAction action,
        String reason,
        UUID changedBy,
        Instant changedAt) {

    /** Whether the rule finds something in this text. */
    boolean finds(ScreenedText screened) {
        return switch (kind) {
            case WORD -> screened.words().contains(word());
            case LINK -> {
                String forbidden = Links.host(text);
                yield screened.hosts().stream().anyMatch(host -> Links.isWithin(host, forbidden));
            }
        };
    }

    private String word() {
        String folded = FoldedText.of(text);
        return text.endsWith("*") ? folded.substring(0, folded.length() - 1) : folded;
    }
}
