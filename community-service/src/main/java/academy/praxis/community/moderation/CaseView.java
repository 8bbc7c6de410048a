package academy.praxis.community.moderation;

import academy.praxis.kit.precondition.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A case as the moderators of the space see it, and the author of the text: what others said of it, and who decided, is for moderators.
 *
 * @param id the post's or comment's id
 * @param hidden whether the text is out of sight
 * @param heldFor why a rule holds it
 * @param reports how many members reported it; {@code null} for the author
 * @param reported what they said, newest first, at most 100; only for moderators, and not in lists
 * @param words the text; only for moderators, and neither in lists nor when it is gone
 * @param decidedBy the moderator; only for moderators, and {@code null} when they were erased
 * @param reason why it was decided so
 * @param mayDecide whether the reader may decide what is to be decided next
 */
record CaseView(
        UUID id,
        long version,
        TargetKind kind,
        UUID postId,
        UUID spaceId,
        CaseStatus status,
        boolean hidden,
        String heldFor,
        Integer reports,
        List<Report> reported,
        String words,
        CaseAction action,
        UUID decidedBy,
        String reason,
        Instant decidedAt,
        Instant suspendedUntil,
        String appeal,
        Boolean upheld,
        boolean mayDecide,
        Instant openedAt)
        implements Versioned {

    static CaseView inList(Case one, boolean mayDecide) {
        return view(one, one.reports(), null, null, one.decidedBy(), mayDecide);
    }

    static CaseView forModerator(Case one, List<Report> reported, String words, boolean mayDecide) {
        return view(one, one.reports(), reported, words, one.decidedBy(), mayDecide);
    }

    static CaseView forAuthor(Case one) {
        return view(one, null, null, null, null, false);
    }

    private static CaseView view(
            Case one, Integer reports, List<Report> reported, String words, UUID decidedBy, boolean mayDecide) {
        Target target = one.target();
        return new CaseView(
                target.id(),
                one.version(),
                target.kind(),
                target.postId(),
                target.spaceId(),
                one.status(),
                one.hidden(),
                one.heldFor(),
                reports,
                reported,
                words,
                one.action(),
                decidedBy,
                one.reason(),
                one.decidedAt(),
                one.suspendedUntil(),
                one.appeal(),
                one.upheld(),
                mayDecide,
                one.openedAt());
    }
}
