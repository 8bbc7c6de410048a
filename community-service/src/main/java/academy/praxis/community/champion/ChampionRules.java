package academy.praxis.community.champion;

import java.time.Duration;

/**
 * What the method goes by; {@link ChampionSettings} says more.
 *
 * @param halfLife after which time praise counts half
 * @param newFor for how long what a new member says does not count
 * @param minPeople the fewest people whom a champion helped
 * @param minTeams the fewest teams from which they are
 */
record ChampionRules(Duration halfLife, Duration newFor, int minPeople, int minTeams) {
    static ChampionRules of(ChampionSettings settings) {
        return new ChampionRules(settings.halfLife(), settings.newFor(), settings.minPeople(), settings.minTeams());
    }
}
