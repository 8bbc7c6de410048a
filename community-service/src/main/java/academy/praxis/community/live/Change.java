package academy.praxis.community.live;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a stream needs to know of an event of a post or comment.
 *
 * @param postId the post of a comment; {@code null} for a post
 * @param postRemoved {@code true} for a comment that went with its post: who hears of the post needs to hear no more
 * @param name what streams call it; {@code null} as long as it is not known
 */
record Change(UUID id, long version, UUID spaceId, UUID postId, String status, Boolean postRemoved, String name) {
    private static final Pattern TYPE = Pattern.compile("academy\\.praxis\\.community\\.([a-z]+)-([a-z-]+)\\.v\\d+");

    /** With the name that goes with this event type; nothing for what readers cannot see and could not see before. */
    Optional<Change> named(String type) {
        Matcher parts = TYPE.matcher(type);
        if (!parts.matches() || spaceId == null || status == null || Boolean.TRUE.equals(postRemoved)) {
            return Optional.empty();
        }
        String what = postId == null ? "post" : "comment";
        return verb(parts.group(1).equals(what) ? parts.group(2) : "updated")
                .map(verb -> new Change(id, version, spaceId, postId, status, null, what + "-" + verb));
    }

    private Optional<String> verb(String happened) {
        return switch (status) {
            case "published" -> Optional.of(happened.equals("published") ? happened : "updated");
            case "hidden", "removed" -> Optional.of("removed");
            default -> Optional.empty();
        };
    }

    /** As it goes out. */
    Map<String, Object> ids() {
        Map<String, Object> ids = new LinkedHashMap<>();
        if (postId == null) {
            ids.put("postId", id);
        } else {
            ids.put("commentId", id);
            ids.put("postId", postId);
        }
        ids.put("spaceId", spaceId);
        ids.put("version", version);
        return ids;
    }
}
