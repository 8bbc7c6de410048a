package academy.praxis.performance.cohort;

/** A team member's place in a cohort, as the lead of the team sees it. */
record TeamEnrolmentView(EnrolmentView.Person member, MyEnrolmentView enrolment) {}
