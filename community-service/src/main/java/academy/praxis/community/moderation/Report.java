package academy.praxis.community.moderation;

import java.time.Instant;

/** What one member said of a text, without who it was. */
record Report(ReportReason reason, String note, Instant at) {}
