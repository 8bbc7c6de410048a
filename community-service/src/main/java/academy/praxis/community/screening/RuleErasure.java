package academy.praxis.community.screening;

import academy.praxis.community.member.PersonalData;
import academy.praxis.community.member.TextChoice;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** That a manager wrote a rule of the filter. The rule stays: it is the academy's. */
@ApplicationScoped
class RuleErasure implements PersonalData {
    private final RuleRepository rules;

    RuleErasure(RuleRepository rules) {
        this.rules = rules;
    }

    @Override
    public String name() {
        return "screening-rules";
    }

    @Override
    public Uni<Integer> erase(UUID memberId, TextChoice texts, int most) {
        return rules.forgetWriter(memberId);
    }
}
