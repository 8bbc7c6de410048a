package academy.praxis.community.inbox;

import academy.praxis.community.member.Members;
import academy.praxis.kit.caller.Caller;
import academy.praxis.kit.page.Cursor;
import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** The caller's notifications. */
@ApplicationScoped
class NotificationService {
    private static final int COUNTED = 100;

    private final NotificationRepository notifications;
    private final Readable readable;
    private final Members members;
    private final Caller caller;

    NotificationService(NotificationRepository notifications, Readable readable, Members members, Caller caller) {
        this.notifications = notifications;
        this.readable = readable;
        this.members = members;
        this.caller = caller;
    }

    /** A page may have fewer than was asked for, and more may follow: what cannot be read any more is left out. */
    Uni<Page<NotificationView>> list(boolean unreadOnly, PageRequest page) {
        return members.reader()
                .flatMap(reader -> notifications
                        .newest(reader.memberId(), unreadOnly, page.after(), page.limit() + 1)
                        .flatMap(found -> {
                            boolean more = found.size() > page.limit();
                            List<Notification> told = more ? found.subList(0, page.limit()) : found;
                            String next =
                                    more ? after(told.get(told.size() - 1)).toString() : null;
                            return readable.of(told, reader)
                                    .map(shown -> new Page<>(
                                            shown.stream()
                                                    .map(Readable.Shown::view)
                                                    .toList(),
                                            next));
                        }));
    }

    private static Cursor after(Notification last) {
        return Cursor.after(last.sortedAt(), last.id());
    }

    Uni<Unread> unread() {
        return members.reader()
                .flatMap(reader -> notifications
                        .newest(reader.memberId(), true, Cursor.START, COUNTED)
                        .flatMap(found -> readable.of(found, reader)
                                .map(shown -> new Unread(shown.size(), found.size() == COUNTED))));
    }

    Uni<Void> read(UUID id) {
        return notifications
                .read(id, caller.memberId(), now())
                .invoke(there -> {
                    if (!there) {
                        throw ProblemException.notFound("notification", id);
                    }
                })
                .replaceWithVoid();
    }

    Uni<Void> readAll() {
        return notifications.readAll(caller.memberId(), now());
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
