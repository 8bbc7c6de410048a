package academy.praxis.mentoring.calendar;

import java.util.UUID;

/**
 * Somebody as invitations name them.
 *
 * @param name {@code null} when the directory has not told of them
 * @param email {@code null} when none is known
 */
record CalendarPerson(UUID memberId, String name, String email) {}
