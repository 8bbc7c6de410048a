package academy.praxis.identity.member;

import academy.praxis.kit.caller.Roles;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a person may be in the academy. Everybody is a learner; {@code integrator} is for machines and cannot be given to a person. */
public enum MemberRole {
    LEARNER,
    MENTOR,
    CURATOR,
    MANAGER,
    STAKEHOLDER,
    ADMIN;

    /** As tokens, JSON and the database write it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static MemberRole of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** The words of these roles, each once and in a fixed order, with {@link Roles#LEARNER} always among them. */
    static List<String> words(Collection<MemberRole> roles) {
        Set<MemberRole> all = EnumSet.of(LEARNER);
        all.addAll(roles);
        return all.stream().map(MemberRole::word).toList();
    }
}
