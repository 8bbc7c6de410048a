package academy.praxis.community.champion;

import java.util.List;

/** Those whose help weighs most, in the order of their names: they are people to invite, and no ranking. */
record Champions(List<ChampionView> items) {}
