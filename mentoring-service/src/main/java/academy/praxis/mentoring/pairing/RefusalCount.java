package academy.praxis.mentoring.pairing;

/** How often a reason was given. */
record RefusalCount(Refusal.Reason reason, long times) {}
