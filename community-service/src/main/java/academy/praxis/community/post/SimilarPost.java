package academy.praxis.community.post;

import java.util.UUID;

/** A post that may say already what somebody is about to ask. */
public record SimilarPost(UUID id, UUID spaceId, PostKind kind, String title, int commentCount, boolean answered) {}
