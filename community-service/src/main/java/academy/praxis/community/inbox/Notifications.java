package academy.praxis.community.inbox;

import academy.praxis.community.space.Spaces;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Telling members of something, for whatever feature has something to tell. */
@ApplicationScoped
public class Notifications {
    /** To how much of a time the store tells when something happened in a safe space, in minutes. */
    private static final int COARSE_MINUTES = 15;

    private static final int AT_ONCE = 8;

    private final NotificationRepository notifications;
    private final PreferencesRepository preferences;
    private final DigestRepository digests;
    private final InboxKeys keys;
    private final Spaces spaces;

    Notifications(
            NotificationRepository notifications,
            PreferencesRepository preferences,
            DigestRepository digests,
            InboxKeys keys,
            Spaces spaces) {
        this.notifications = notifications;
        this.preferences = preferences;
        this.digests = digests;
        this.keys = keys;
        this.spaces = spaces;
    }

    /**
     * Tells these members, as far as they want to be told and, unless it is an invitation or about themselves, can read the space, where it is in one. May be
     * called again with the same: nobody is told twice. Who acted is not said, and neither is who else was told.
     */
    public Uni<Void> tell(Collection<UUID> memberIds, NewNotification what) {
        if (memberIds.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        UUID spaceId = what.subject().spaceId();
        if (spaceId == null) {
            return tell(Set.copyOf(memberIds), what, false);
        }
        return spaces.audienceOf(spaceId).flatMap(audience -> {
            if (audience == null) {
                return Uni.createFrom().voidItem();
            }
            Uni<Set<UUID>> recipients = what.kind().isForReaders()
                    ? spaces.admits(spaceId, memberIds)
                    : Uni.createFrom().item(Set.copyOf(memberIds));
            return recipients.flatMap(admitted -> tell(admitted, what, audience.isPseudonymous()));
        });
    }

    private Uni<Void> tell(Set<UUID> memberIds, NewNotification what, boolean sealed) {
        return preferences
                .of(memberIds)
                .flatMap(chosen -> Multi.createFrom()
                        .iterable(memberIds)
                        .onItem()
                        .transformToUni(member -> tell(member, what, sealed, chosen))
                        .merge(AT_ONCE)
                        .collect()
                        .last()
                        .replaceWithVoid());
    }

    private Uni<Void> tell(UUID member, NewNotification what, boolean sealed, Map<UUID, Preferences> chosen) {
        Preferences theirs = chosen.getOrDefault(member, Preferences.USUAL);
        boolean inApp = theirs.of(what.kind()).inApp();
        boolean byMail = theirs.wantsMail(what.kind());
        if (!inApp && !byMail) {
            return Uni.createFrom().voidItem();
        }
        Instant at = what.at().truncatedTo(ChronoUnit.MILLIS);
        Notification notification = new Notification(
                keys.id(member, what.kind(), what.occasion()),
                member,
                what.kind(),
                what.subject(),
                at,
                sealed ? coarse(at) : at,
                sealed,
                inApp,
                byMail,
                null);
        // Asked for also when it was there before: whoever put it there may not have come so far.
        return notifications
                .add(notification)
                .flatMap(isNew -> byMail
                        ? digests.ask(member, theirs.digest().next(Instant.now()))
                        : Uni.createFrom().voidItem());
    }

    private static Instant coarse(Instant at) {
        long seconds = COARSE_MINUTES * 60L;
        return Instant.ofEpochSecond(at.getEpochSecond() / seconds * seconds);
    }

    /** What arrived after a time-ordered id (UUID version 7), oldest first, for whoever shows it at once. Arrivals are forgotten after minutes. */
    public Uni<List<Arrival>> arrivedAfter(UUID after, int most) {
        return notifications.arrivedAfter(after, most);
    }
}
