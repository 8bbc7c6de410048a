package academy.praxis.community.feed;

import academy.praxis.community.follow.Following;
import academy.praxis.community.post.PostView;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Says what brought a post into a feed, of what is seen of the post: nothing is said of an author who is not. */
final class Reasons {
    private final Set<UUID> spaces;
    private final Following following;

    Reasons(Set<UUID> spaces, Following following) {
        this.spaces = spaces;
        this.following = following;
    }

    List<Because> of(PostView post) {
        List<Because> because = new ArrayList<>();
        if (spaces.contains(post.spaceId())) {
            because.add(new Because(FeedReason.SPACE, post.spaceId().toString()));
        }
        post.tasks().stream()
                .filter(following.tasks()::contains)
                .forEach(task -> because.add(new Because(FeedReason.TASK, task)));
        post.tags().stream()
                .filter(following.tags()::contains)
                .forEach(tag -> because.add(new Because(FeedReason.TAG, tag)));
        UUID author = post.author() == null ? null : post.author().id();
        if (author != null && following.people().contains(author)) {
            because.add(new Because(FeedReason.PERSON, author.toString()));
        }
        return List.copyOf(because);
    }
}
