package academy.praxis.community.champion;

import academy.praxis.community.member.PersonalData;
import academy.praxis.community.member.TextChoice;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What was worked out of a member's help, and whether they wanted that. */
@ApplicationScoped
class HelpData implements PersonalData {
    private final ChampionRepository champions;
    private final ChampionChoices choices;

    HelpData(ChampionRepository champions, ChampionChoices choices) {
        this.champions = champions;
        this.choices = choices;
    }

    @Override
    public String name() {
        return "help";
    }

    @Override
    public Uni<Integer> erase(UUID memberId, TextChoice texts, int most) {
        return champions
                .forget(memberId)
                .flatMap(signals -> choices.forget(memberId).map(choice -> (signals ? 1 : 0) + (choice ? 1 : 0)));
    }
}
