package academy.praxis.community.draft;

import academy.praxis.community.member.PersonalData;
import academy.praxis.community.member.TextChoice;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** That others named somebody in a draft. */
@ApplicationScoped
class MentionsInDrafts implements PersonalData {
    private final DraftRepository drafts;

    MentionsInDrafts(DraftRepository drafts) {
        this.drafts = drafts;
    }

    @Override
    public String name() {
        return "mentions-in-drafts";
    }

    @Override
    public Uni<Integer> erase(UUID memberId, TextChoice texts, int most) {
        return drafts.naming(memberId, most)
                .flatMap(ids -> Multi.createFrom()
                        .iterable(ids)
                        .onItem()
                        .transformToUniAndConcatenate(id -> drafts.change(id, post -> post.without(memberId)))
                        .filter(changed -> changed)
                        .collect()
                        .asList())
                .map(List::size);
    }
}
