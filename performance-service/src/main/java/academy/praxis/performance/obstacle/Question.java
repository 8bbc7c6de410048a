package academy.praxis.performance.obstacle;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The questions of the diagnosis; {@link Diagnosis} says in which order they are asked, {@code texts/diagnosis} how. */
@Schema(name = "DiagnosisQuestion")
enum Question {
    WORTH_IT,
    EXPECTATIONS,
    FEEDBACK,
    RESOURCES,
    PUNISHING,
    OTHER_WAY,
    IF_LIFE_DEPENDED,
    ABLE_TO_LEARN,
    TOO_MUCH,
    WANT_TO
}
