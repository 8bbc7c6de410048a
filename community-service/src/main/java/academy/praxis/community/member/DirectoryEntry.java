package academy.praxis.community.member;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What the directory told of a member: it stays while they are active there, and goes when they left. */
@ApplicationScoped
class DirectoryEntry implements PersonalData {
    private final MemberRepository members;
    private final Names names;

    DirectoryEntry(MemberRepository members, Names names) {
        this.members = members;
        this.names = names;
    }

    @Override
    public String name() {
        return "directory-entries";
    }

    @Override
    public Uni<Integer> erase(UUID memberId, TextChoice texts, int most) {
        return members.byId(memberId)
                .flatMap(known ->
                        known == null || known.active() ? Uni.createFrom().item(0) : members.forget(memberId))
                .invoke(() -> names.forget(memberId));
    }
}
