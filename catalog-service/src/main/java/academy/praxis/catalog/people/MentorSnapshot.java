package academy.praxis.catalog.people;

import java.util.List;
import java.util.UUID;

/** The part of a mentor's profile that this service reads. */
record MentorSnapshot(
        UUID id, long version, List<String> tasks, List<String> skills, List<String> languages, boolean open) {
    MentorSnapshot {
        tasks = tasks == null ? List.of() : tasks;
        skills = skills == null ? List.of() : skills;
        languages = languages == null ? List.of() : languages;
    }
}
