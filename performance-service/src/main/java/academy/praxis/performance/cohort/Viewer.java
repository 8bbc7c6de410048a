package academy.praxis.performance.cohort;

/**
 * In which parts somebody looks at an enrolment.
 *
 * @param self it is their own
 * @param facilitator they facilitate its cohort
 * @param manager they are an academy manager
 * @param lead the member is in a team that they lead
 */
record Viewer(boolean self, boolean facilitator, boolean manager, boolean lead) {

    boolean maySee() {
        return self || facilitator || manager || lead;
    }

    boolean readsNotes() {
        return self;
    }

    /** What was written for the facilitator is for nobody else. */
    boolean readsEvidence() {
        return self || facilitator;
    }

    boolean readsExperiments() {
        return self || facilitator || manager;
    }
}
