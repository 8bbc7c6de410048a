package academy.praxis.community.moderation;

import academy.praxis.community.member.Members;
import academy.praxis.community.space.Spaces;
import academy.praxis.kit.page.Cursor;
import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** Who may read what was done in a space. */
@ApplicationScoped
class AuditService {
    /** What concerns all who write there. */
    private static final Set<AuditAction> OF_LIFTS =
            EnumSet.of(AuditAction.LIFT_ASKED, AuditAction.LIFT_DECLINED, AuditAction.NAME_LIFTED);

    private final AuditLog log;
    private final Spaces spaces;
    private final Members members;

    AuditService(AuditLog log, Spaces spaces, Members members) {
        this.log = log;
        this.spaces = spaces;
        this.members = members;
    }

    Uni<Page<AuditEntry>> list(UUID spaceId, PageRequest page) {
        return members.reader()
                .flatMap(reader -> spaces.standing(spaceId, reader))
                .flatMap(standing ->
                        log.page(spaceId, standing.moderator() ? EnumSet.allOf(AuditAction.class) : OF_LIFTS, page))
                .map(rows -> Page.of(rows, page, entry -> entry, entry -> Cursor.after(entry.id())));
    }
}
