package academy.praxis.catalog.event;

import academy.praxis.kit.calendar.ContentLines;
import java.net.URI;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** A session of an event as iCalendar (RFC 5545) says it, in UTC: no calendar has to know our time zones. */
final class EventCalendar {
    private EventCalendar() {}

    /** {@code PUBLISH}; taken in again after a change it replaces what was taken in before. */
    static String of(EventSession session, SessionView view) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Praxis//Catalog//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(ImmutableMethod.PUBLISH);
        calendar.add(event(session, view));
        return ContentLines.fold(calendar.toString());
    }

    private static VEvent event(EventSession session, SessionView view) {
        VEvent event = new VEvent(false);
        event.add(new Uid(session.id + "@praxis.academy"));
        // Of the last change and not of now: the same state gives the same text.
        event.add(new DtStamp(session.updatedAt));
        event.add(new LastModified(session.updatedAt));
        event.add(new Sequence((int) session.version));
        event.add(new DtStart<>(session.startsAt));
        event.add(new DtEnd<>(session.endsAt));
        event.add(new Summary(view.title()));
        event.add(session.cancelled ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        if (view.place() != null || view.link() != null) {
            event.add(new Location(view.place() == null ? view.link() : view.place()));
        }
        if (view.link() != null) {
            event.add(new Url(URI.create(view.link())));
        }
        return event;
    }
}
