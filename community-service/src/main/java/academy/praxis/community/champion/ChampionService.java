package academy.praxis.community.champion;

import academy.praxis.community.champion.ChampionRepository.Measured;
import academy.praxis.community.language.Characters;
import academy.praxis.community.member.Member;
import academy.praxis.community.member.Members;
import academy.praxis.kit.caller.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Showing who helps, and who of them does not want that. */
@ApplicationScoped
class ChampionService {
    private final ChampionRepository champions;
    private final ChampionChoices choices;
    private final ChampionSettings settings;
    private final Members members;
    private final Caller caller;

    ChampionService(
            ChampionRepository champions,
            ChampionChoices choices,
            ChampionSettings settings,
            Members members,
            Caller caller) {
        this.champions = champions;
        this.choices = choices;
        this.settings = settings;
        this.members = members;
        this.caller = caller;
    }

    Uni<Champions> list(ChampionQuery query, String languages) {
        query.tag = Characters.normal(query.tag);
        return champions.champions(query).flatMap(found -> {
            List<UUID> ids = found.stream().map(one -> one.helper().memberId()).toList();
            return Uni.combine()
                    .all()
                    .unis(choices.outAmong(ids), members.byIds(ids))
                    .asTuple()
                    .map(now -> new Champions(shown(found, now.getItem1(), now.getItem2(), languages)));
        });
    }

    private List<ChampionView> shown(List<Measured> found, Set<UUID> out, Map<UUID, Member> present, String languages) {
        Because because = new Because(languages, settings.window());
        return found.stream()
                .filter(one -> !out.contains(one.helper().memberId())
                        && isActive(present.get(one.helper().memberId())))
                .map(one -> view(one, present.get(one.helper().memberId()), because))
                .sorted(Comparator.comparing(ChampionView::displayName, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(ChampionView::memberId))
                .toList();
    }

    /** Whether managers see this member as a champion now. */
    Uni<Boolean> isShown(UUID memberId) {
        return Uni.combine()
                .all()
                .unis(champions.byId(memberId), choices.outAmong(List.of(memberId)), members.byIds(List.of(memberId)))
                .asTuple()
                .map(found -> found.getItem1() != null
                        && found.getItem1().helper().champion()
                        && found.getItem2().isEmpty()
                        && isActive(found.getItem3().get(memberId)));
    }

    private static boolean isActive(Member member) {
        return member != null && member.active();
    }

    Uni<OwnHelp> mine() {
        UUID me = caller.memberId();
        return choices.outAmong(List.of(me))
                .flatMap(out -> out.isEmpty()
                        ? champions.byId(me).map(found -> new OwnHelp(true, found == null ? null : signals(found)))
                        : Uni.createFrom().item(new OwnHelp(false, null)));
    }

    /** Who does not want to be counted is gone from the next answer on. */
    Uni<OwnHelp> choose(NewChoice wish) {
        UUID me = caller.memberId();
        return choices.put(me, wish.counted(), Instant.now().truncatedTo(ChronoUnit.MILLIS))
                .flatMap(done -> wish.counted() ? Uni.createFrom().item(false) : champions.forget(me))
                .flatMap(done -> mine());
    }

    private static OwnHelp.Signals signals(Measured found) {
        Helper helper = found.helper();
        return new OwnHelp.Signals(
                helper.champion(),
                helper.people(),
                helper.teams(),
                helper.accepted(),
                helper.answers(),
                helper.topics(),
                found.at());
    }

    private static ChampionView view(Measured found, Member member, Because because) {
        Helper helper = found.helper();
        return new ChampionView(
                member.id(),
                member.displayName(),
                member.teamId(),
                helper.people(),
                helper.teams(),
                helper.accepted(),
                helper.answers(),
                helper.topics(),
                because.of(helper),
                found.at());
    }
}
