package academy.praxis.community.feed;

import academy.praxis.community.follow.Following;
import academy.praxis.community.follow.Follows;
import academy.praxis.community.member.Members;
import academy.praxis.community.member.Reader;
import academy.praxis.community.post.FeedPosts;
import academy.praxis.community.space.Spaces;
import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/** What is new for the caller: in their spaces, on their tasks and tags, and of their people. */
@ApplicationScoped
class FeedService {
    private final Members members;
    private final Spaces spaces;
    private final Follows follows;
    private final FeedPosts posts;

    FeedService(Members members, Spaces spaces, Follows follows, FeedPosts posts) {
        this.members = members;
        this.spaces = spaces;
        this.follows = follows;
        this.posts = posts;
    }

    Uni<Page<FeedItem>> page(PageRequest page) {
        return members.reader()
                .flatMap(reader -> Uni.combine()
                        .all()
                        .unis(spaces.ownOf(reader), follows.of(reader.memberId()))
                        .asTuple()
                        .flatMap(wanted -> page(reader, wanted.getItem1(), wanted.getItem2(), page)));
    }

    private Uni<Page<FeedItem>> page(Reader reader, List<UUID> own, Following following, PageRequest page) {
        Reasons reasons = new Reasons(new HashSet<>(own), following);
        return posts.newest(reader, own, following.tasks(), following.tags(), following.people(), page)
                .map(found -> new Page<>(
                        found.items().stream()
                                .map(post -> new FeedItem(post, reasons.of(post)))
                                .toList(),
                        found.next()));
    }
}
