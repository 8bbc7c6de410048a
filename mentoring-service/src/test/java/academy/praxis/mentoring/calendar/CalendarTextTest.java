package academy.praxis.mentoring.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.mentoring.session.SessionCard;
import academy.praxis.mentoring.session.SessionCard.Participant;
import academy.praxis.mentoring.session.SessionStatus;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;

class CalendarTextTest {
    private static final String TITLE =
            "Nachtdienst; wat nu?, \\ en: een lange titel met é, ü en 😀😀😀😀😀😀😀😀😀😀😀😀😀😀 tot het einde";
    private static final Instant START = Instant.parse("2026-03-29T00:30:00Z");

    private final UUID mentor = UUID.randomUUID();
    private final UUID mentee = UUID.randomUUID();
    private final Map<UUID, CalendarPerson> people = Map.of(
            mentor,
            new CalendarPerson(mentor, "Bakker, \"Noor\": psycholoog", "noor.bakker@praxis.example"),
            mentee,
            new CalendarPerson(mentee, null, null));

    @Test
    void anInvitationSaysWhenWhoAndWhere() throws Exception {
        SessionCard card = card(SessionStatus.SCHEDULED, 3, TITLE);
        String text = CalendarText.invitation(card, people, "academy@praxis.example", false);

        Calendar calendar = parsed(text);
        assertFalse(calendar.validate().hasErrors(), () -> text);
        VEvent event = event(calendar);
        assertEquals("2.0", value(calendar.getPropertyList().getFirst("VERSION").orElseThrow()));
        assertEquals(
                "REQUEST", value(calendar.getPropertyList().getFirst("METHOD").orElseThrow()));
        assertEquals(card.id() + "@praxis.academy", of(event, "UID"));
        assertEquals("3", of(event, "SEQUENCE"));
        assertEquals("20260329T003000Z", of(event, "DTSTART"));
        assertEquals("20260329T013000Z", of(event, "DTEND"));
        assertEquals("20260301T120000Z", of(event, "DTSTAMP"));
        assertEquals(TITLE, of(event, "SUMMARY"));
        assertEquals("Room 3, second floor", of(event, "LOCATION"));
        assertEquals("https://meet.example/r?a=1&b=2", of(event, "URL"));
        assertEquals("mailto:academy@praxis.example", of(event, "ORGANIZER"));
        assertEquals("CONFIRMED", of(event, "STATUS"));
        List<Property> attendees = event.getProperties("ATTENDEE");
        assertEquals(
                List.of("mailto:noor.bakker@praxis.example", "urn:uuid:" + mentee),
                attendees.stream().map(Property::getValue).toList());
        assertEquals("Bakker, 'Noor': psycholoog", parameter(attendees.get(0), "CN"));
        assertEquals("ACCEPTED", parameter(attendees.get(0), "PARTSTAT"));
        assertEquals("NEEDS-ACTION", parameter(attendees.get(1), "PARTSTAT"));
    }

    @Test
    void linesAreFoldedAtSeventyFiveOctetsAndNeverInsideACharacter() {
        String text =
                CalendarText.invitation(card(SessionStatus.SCHEDULED, 0, TITLE), people, "a@praxis.example", false);

        String[] lines = text.split("\r\n", -1);
        assertTrue(lines.length > 10);
        for (String line : lines) {
            byte[] octets = line.getBytes(StandardCharsets.UTF_8);
            assertTrue(octets.length <= 75, line);
            assertEquals(line, new String(octets, StandardCharsets.UTF_8));
            assertFalse(line.contains("\n") || line.contains("\r"), line);
        }
        assertTrue(text.replace("\r\n ", "").contains("SUMMARY:Nachtdienst\\; wat nu?\\, \\\\ en: een lange"), text);
        assertTrue(text.endsWith("END:VCALENDAR\r\n"));
    }

    @Test
    void whatIsCancelledKeepsItsUidAndHasAHigherSequence() throws Exception {
        SessionCard card = card(SessionStatus.CANCELLED, 4, TITLE);

        Calendar calendar = parsed(CalendarText.invitation(card, people, "a@praxis.example", true));

        assertFalse(calendar.validate().hasErrors());
        assertEquals(
                "CANCEL", value(calendar.getPropertyList().getFirst("METHOD").orElseThrow()));
        assertEquals("CANCELLED", of(event(calendar), "STATUS"));
        assertEquals(CalendarText.uid(card.id()), of(event(calendar), "UID"));
        assertEquals("4", of(event(calendar), "SEQUENCE"));
    }

    @Test
    void aFeedHasTimesAndTitlesOnly() throws Exception {
        String text = CalendarText.feed(
                List.of(card(SessionStatus.HELD, 0, "One"), card(SessionStatus.SCHEDULED, 1, "Two")),
                "a@praxis.example");

        Calendar calendar = parsed(text);
        assertEquals(
                "PUBLISH", value(calendar.getPropertyList().getFirst("METHOD").orElseThrow()));
        assertEquals(2, calendar.getComponents("VEVENT").size());
        assertFalse(calendar.validate().hasErrors(), () -> text);
        for (String secret : List.of("ATTENDEE", "LOCATION", "URL", "meet.example", "noor", "DESCRIPTION")) {
            assertFalse(text.contains(secret), text);
        }
    }

    @Test
    void anAddressThatIsAlmostNoneDoesNotBreakTheCalendar() throws Exception {
        Map<UUID, CalendarPerson> odd = Map.of(
                mentor,
                        new CalendarPerson(
                                mentor, "Line\r\nATTENDEE:mailto:evil@example", "o'neil+a b%@praxis.example"),
                mentee, new CalendarPerson(mentee, "", "x"));

        Calendar calendar =
                parsed(CalendarText.invitation(card(SessionStatus.SCHEDULED, 0, "x"), odd, "a@praxis.example", false));

        assertEquals(2, event(calendar).getProperties("ATTENDEE").size());
    }

    private SessionCard card(SessionStatus status, int sequence, String title) {
        Instant changed = Instant.parse("2026-03-01T12:00:00.123456Z");
        return new SessionCard(
                UUID.randomUUID(),
                UUID.randomUUID(),
                List.of(new Participant(mentor, true, true, false), new Participant(mentee, false, false, false)),
                title,
                "Room 3, second floor",
                "https://meet.example/r?a=1&b=2",
                status,
                START,
                START.plus(Duration.ofMinutes(60)),
                false,
                sequence,
                changed);
    }

    static Calendar parsed(String text) throws Exception {
        return new CalendarBuilder().build(new StringReader(text));
    }

    static VEvent event(Calendar calendar) {
        return (VEvent) calendar.getComponents("VEVENT").get(0);
    }

    static String of(VEvent event, String property) {
        List<Property> found = event.getProperties(property);
        return found.get(0).getValue();
    }

    private static String value(Property property) {
        return property.getValue();
    }

    private static String parameter(Property property, String name) {
        return property.<Parameter>getParameter(name).orElseThrow().getValue();
    }
}
