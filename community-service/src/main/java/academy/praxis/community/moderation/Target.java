package academy.praxis.community.moderation;

import java.util.UUID;

/**
 * The text that a case is about.
 *
 * @param id the post's or comment's id
 * @param postId the post, itself or the one that it is said to
 */
record Target(TargetKind kind, UUID id, UUID postId, UUID spaceId) {}
