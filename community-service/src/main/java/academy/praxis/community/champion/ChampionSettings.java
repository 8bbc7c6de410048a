package academy.praxis.community.champion;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When somebody is a champion, and how often that is worked out. */
@ConfigMapping(prefix = "praxis.community.champions")
interface ChampionSettings {
    /** How often all is worked out anew. */
    @WithDefault("24h")
    Duration every();

    /** Conversations that began longer ago do not count. */
    @WithDefault("365d")
    Duration window();

    /** After which time praise counts half. */
    @WithDefault("180d")
    Duration halfLife();

    /** What members say of others does not count in their first days, from when this service first heard of them. */
    @WithDefault("7d")
    Duration newFor();

    /** The fewest people whom a champion helped; who was helped back as much counts half. */
    @WithDefault("3")
    int minPeople();

    /** The fewest teams from which these are. */
    @WithDefault("2")
    int minTeams();

    /**
     * The most pairs of members of whom one praised the other, and as many of members and topics: a million of each take 80 MB. With more,
     * older conversations are left out.
     */
    @WithDefault("1000000")
    int mostPairs();
}
