package academy.praxis.community.champion;

import academy.praxis.community.member.PersonalData;
import academy.praxis.community.member.TextChoice;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Invitations that a member got, and those that they sent as a manager. */
@ApplicationScoped
class InvitationData implements PersonalData {
    private final InvitationRepository invitations;

    InvitationData(InvitationRepository invitations) {
        this.invitations = invitations;
    }

    @Override
    public String name() {
        return "champion-invitations";
    }

    /** Those that somebody changes at this moment are found again by the next look. */
    @Override
    public Uni<Integer> erase(UUID memberId, TextChoice texts, int most) {
        return invitations
                .of(memberId)
                .flatMap(got -> Multi.createFrom()
                        .iterable(got)
                        .onItem()
                        .transformToUniAndConcatenate(one -> invitations.update(one, one.withdraw()))
                        .collect()
                        .asList()
                        .flatMap(
                                done -> invitations.forgetSender(memberId, most).map(sent -> sent + got.size())));
    }
}
