package academy.praxis.mentoring.calendar;

import academy.praxis.kit.calendar.ContentLines;
import academy.praxis.mentoring.session.SessionCard;
import academy.praxis.mentoring.session.SessionCard.Participant;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.CuType;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * Sessions as iCalendar (RFC 5545) says them, with the methods of iTIP (RFC 5546). Times are in UTC, so no calendar has to know our
 * time zones. The organizer is the academy and not the mentor: calendars treat mail from oneself to oneself oddly. Agendas and notes
 * are never in it.
 */
final class CalendarText {
    private CalendarText() {}

    /**
     * {@code REQUEST} or, for a session that is cancelled or that this reader is no longer in, {@code CANCEL}.
     *
     * @param organizer the academy's mail address
     */
    static String invitation(
            SessionCard session, Map<UUID, CalendarPerson> people, String organizer, boolean cancelled) {
        Calendar calendar = calendar(cancelled ? ImmutableMethod.CANCEL : ImmutableMethod.REQUEST);
        VEvent event = event(session, organizer);
        event.add(cancelled ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        for (Participant person : session.people()) {
            event.add(attendee(person, people.get(person.memberId())));
        }
        if (session.place() != null || session.link() != null) {
            event.add(new Location(session.place() == null ? session.link() : session.place()));
        }
        if (session.link() != null) {
            event.add(new Url(URI.create(session.link())));
        }
        calendar.add(event);
        return ContentLines.fold(calendar.toString());
    }

    /** A feed to subscribe to: {@code PUBLISH}, with times and titles only. */
    static String feed(List<SessionCard> sessions, String organizer) {
        Calendar calendar = calendar(ImmutableMethod.PUBLISH);
        for (SessionCard session : sessions) {
            VEvent event = event(session, organizer);
            event.add(ImmutableStatus.VEVENT_CONFIRMED);
            calendar.add(event);
        }
        return ContentLines.fold(calendar.toString());
    }

    /** What calendars know the session by; the same whatever becomes of it. */
    static String uid(UUID session) {
        return session + "@praxis.academy";
    }

    private static Calendar calendar(Method method) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Praxis//Mentoring//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(method);
        return calendar;
    }

    private static VEvent event(SessionCard session, String organizer) {
        VEvent event = new VEvent(false);
        event.add(new Uid(uid(session.id())));
        // Of the last change and not of now: the same state gives the same text.
        event.add(new DtStamp(session.updatedAt()));
        event.add(new LastModified(session.updatedAt()));
        event.add(new Sequence(session.sequence()));
        event.add(new DtStart<>(session.startsAt()));
        event.add(new DtEnd<>(session.endsAt()));
        event.add(new Summary(session.title()));
        Property academy = new Organizer(mailto(organizer));
        academy.add(new Cn("Praxis"));
        event.add(academy);
        return event;
    }

    private static Property attendee(Participant participant, CalendarPerson person) {
        Property attendee = new Attendee(address(participant.memberId(), person));
        if (person != null && person.name() != null) {
            attendee.add(new Cn(parameter(person.name())));
        }
        attendee.add(CuType.INDIVIDUAL);
        attendee.add(Role.REQ_PARTICIPANT);
        attendee.add(
                participant.accepted()
                        ? PartStat.ACCEPTED
                        : participant.declined() ? PartStat.DECLINED : PartStat.NEEDS_ACTION);
        // Answers are given in the academy: mail to its address is read by nobody.
        attendee.add(Rsvp.FALSE);
        return attendee;
    }

    /** Who has no mail address is named by their id. */
    private static URI address(UUID member, CalendarPerson person) {
        return person == null || person.email() == null ? URI.create("urn:uuid:" + member) : mailto(person.email());
    }

    private static URI mailto(String address) {
        try {
            return new URI("mailto", address, null);
        } catch (java.net.URISyntaxException wrong) {
            throw new IllegalArgumentException("This is no mail address", wrong);
        }
    }

    /** A parameter holds neither double quotes nor control characters (RFC 5545, section 3.2). */
    private static String parameter(String text) {
        return text.replace('"', '\'').replaceAll("\\p{Cntrl}", " ");
    }
}
