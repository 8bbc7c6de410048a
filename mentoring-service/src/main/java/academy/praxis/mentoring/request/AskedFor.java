package academy.praxis.mentoring.request;

import java.util.List;

/**
 * What a mentee asked for, as the mentor who is to answer reads it.
 *
 * @param words goal, job and obstacle in the mentee's own words
 */
public record AskedFor(String words, List<String> tasks, List<String> skills) {
    /** What the request says, or {@code null} for none. */
    public static AskedFor of(OpenRequest request) {
        return request == null
                ? null
                : new AskedFor(
                        request.words(),
                        request.tasks().stream().sorted().toList(),
                        request.skills().stream().sorted().toList());
    }
}
