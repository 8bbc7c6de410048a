package academy.praxis.mentoring.calendar;

import java.time.Instant;

/** That there is a feed; where it is, was said when it was made. */
record FeedView(Instant createdAt) {}
