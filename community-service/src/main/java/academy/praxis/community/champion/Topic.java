package academy.praxis.community.champion;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What a text is about: a task of the work, or a tag.
 *
 * @param taskId {@code null} for a tag
 * @param tag {@code null} for a task
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Topic(String taskId, String tag) {

    static Topic task(String taskId) {
        return new Topic(taskId, null);
    }

    static Topic tag(String tag) {
        return new Topic(null, tag);
    }

    String words() {
        return taskId == null ? tag : taskId;
    }
}
