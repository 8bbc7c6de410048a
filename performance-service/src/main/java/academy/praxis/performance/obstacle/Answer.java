package academy.praxis.performance.obstacle;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said to a question. Who does not know is asked the next one. */
@Schema(name = "DiagnosisAnswer")
enum Answer {
    YES,
    NO,
    DONT_KNOW
}
