package academy.praxis.community.champion;

import academy.praxis.kit.worker.Workers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** Works out anew who helps whom. */
@ApplicationScoped
class ChampionRun {
    private final HelpReading reading;
    private final ChampionRepository champions;
    private final ChampionChoices choices;
    private final ChampionSettings settings;
    private final Workers workers;

    ChampionRun(
            HelpReading reading,
            ChampionRepository champions,
            ChampionChoices choices,
            ChampionSettings settings,
            Workers workers) {
        this.reading = reading;
        this.champions = champions;
        this.choices = choices;
        this.settings = settings;
        this.workers = workers;
    }

    /** @param goOn asked again and again; its failure ends the run, which changes nothing then */
    Uni<Void> run(Instant now, Supplier<Uni<Void>> goOn) {
        return reading.read(now, goOn)
                .flatMap(ledger -> workers.compute(() -> ChampionMethod.helpers(ledger, ChampionRules.of(settings))))
                .call(helpers -> goOn.get())
                .flatMap(helpers -> choices.out().map(out -> counted(helpers, out)))
                .flatMap(helpers -> champions.replaceAll(helpers, now.truncatedTo(ChronoUnit.MILLIS)));
    }

    /** Of who does not want to be counted nothing is kept; what they say of others still counts. */
    private static List<Helper> counted(List<Helper> helpers, Set<UUID> out) {
        return helpers.stream()
                .filter(helper -> !out.contains(helper.memberId()))
                .toList();
    }
}
