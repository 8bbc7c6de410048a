package academy.praxis.performance.study;

import academy.praxis.performance.outcome.UnitOfAnalysis;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that has to be so for a result to be believed, and whether it is. */
record Check(Kind kind, Status status, Sentence sentence) {

    /** As it is shown of teams or of persons. */
    Check shown(UnitOfAnalysis unit) {
        return new Check(kind, status, sentence.shown(unit));
    }

    @Schema(name = "StudyCheckKind")
    enum Kind {
        /** Groups went the same way before. */
        PRE_TREND,

        /** The same method finds nothing where nothing began. */
        PLACEBO_IN_TIME,

        /** Groups were alike before. */
        BALANCE,

        /** Values are there. */
        GAPS,

        /** What comes again each year can be told from the effect. */
        SEASON,

        /** Other methods point the same way. */
        OTHER_METHODS
    }

    @Schema(name = "StudyCheckStatus")
    enum Status {
        HOLDS,
        FAILS,

        /** It cannot be told. */
        UNKNOWN
    }
}
