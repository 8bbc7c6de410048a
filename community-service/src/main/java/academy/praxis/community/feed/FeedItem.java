package academy.praxis.community.feed;

import academy.praxis.community.post.PostView;
import java.util.List;

/**
 * A post in somebody's feed.
 *
 * @param because all that brought it there, at least one
 */
record FeedItem(PostView post, List<Because> because) {}
