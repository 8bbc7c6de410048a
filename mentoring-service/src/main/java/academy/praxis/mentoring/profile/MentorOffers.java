package academy.praxis.mentoring.profile;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Who offers what, for the other features, within the present session. */
@ApplicationScoped
public class MentorOffers {
    private final ProfileRepository profiles;

    MentorOffers(ProfileRepository profiles) {
        this.profiles = profiles;
    }

    /** Everyone who takes mentees at present, in the order of their ids. */
    public Uni<List<MentorOffer>> open() {
        return profiles.list("open = true order by memberId").map(MentorOffers::offers);
    }

    /** As {@link #open()}, of those who offer this kind of help. */
    public Uni<List<MentorOffer>> open(MentoringKind kind) {
        return profiles.list(
                        "open = true and cast(sql('? = any(?)', ?1, kinds) as Boolean) order by memberId", kind.name())
                .map(MentorOffers::offers);
    }

    /** Those of these members who have a profile, open or not. */
    public Uni<List<MentorOffer>> of(Collection<UUID> members) {
        return members.isEmpty()
                ? Uni.createFrom().item(List.of())
                : profiles.list("memberId in ?1 order by memberId", List.copyOf(members))
                        .map(MentorOffers::offers);
    }

    private static List<MentorOffer> offers(List<MentorProfile> profiles) {
        return profiles.stream().map(MentorOffer::of).toList();
    }
}
