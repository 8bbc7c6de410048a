package academy.praxis.community.draft;

import academy.praxis.community.author.Authors;
import academy.praxis.community.member.PersonalData;
import academy.praxis.community.member.TextChoice;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Somebody's drafts, which nobody else ever saw. */
@ApplicationScoped
class DraftErasure implements PersonalData {
    private final DraftRepository drafts;
    private final Authors authors;

    DraftErasure(DraftRepository drafts, Authors authors) {
        this.drafts = drafts;
        this.authors = authors;
    }

    @Override
    public String name() {
        return "drafts";
    }

    /** All at once: there are never more than {@value DraftService#MOST}. */
    @Override
    public Uni<Integer> erase(UUID memberId, TextChoice texts, int most) {
        return drafts.forgetAll(DraftRepository.owner(authors, memberId));
    }
}
