package academy.praxis.community.post;

import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The made-up names in one thread: a name for each alias, no two the same. */
final class ThreadNames {
    private static final String[] MOODS =
            ("Amber Brave Bright Calm Candid Careful Cheerful Clear Clever Cosy Curious Daring Eager Early Earnest Fair "
                            + "Gentle Golden Grateful Green Happy Hazel Hopeful Humble Jolly Keen Kind Lively Lucky Mellow Merry Mild "
                            + "Modest Neat Nimble Noble Open Patient Placid Plain Polite Proud Quick Quiet Ready Rested Rosy Sandy "
                            + "Serene Silver Simple Sincere Slow Smiling Snowy Steady Still Sunny Tender Thankful Tidy Warm Wise Witty")
                    .split(" ");
    private static final String[] BEINGS =
            ("Alder Ash Aspen Badger Beaver Beech Birch Bittern Brook Cedar Clover Crane Curlew Deer Dipper Dove "
                            + "Dunlin Elder Elm Fern Finch Fox Gannet Godwit Grebe Hare Hazelnut Heron Holly Ibis Iris Ivy "
                            + "Jay Juniper Kestrel Lapwing Lark Linden Linnet Lynx Maple Marten Martin Meadow Oak Osprey Otter Owl "
                            + "Pine Plover Poplar Raven Reed Robin Rowan Seal Siskin Sorrel Sparrow Swan Swift Teal Thrush Willow")
                    .split(" ");

    private final Map<String, String> names = new HashMap<>();

    /** Names for the aliases of a thread. @param inOrder as they appear in it, so that later ones never rename earlier ones */
    ThreadNames(Collection<String> inOrder) {
        Set<String> taken = new HashSet<>();
        for (String alias : inOrder) {
            names.computeIfAbsent(alias, unnamed -> free(base(unnamed), taken));
        }
    }

    /** The name of an alias of this thread. */
    String of(String alias) {
        return names.get(alias);
    }

    private static String free(String base, Set<String> taken) {
        String name = base;
        for (int number = 2; !taken.add(name); number++) {
            name = base + " " + number;
        }
        return name;
    }

    private static String base(String alias) {
        byte[] bits = Base64.getUrlDecoder().decode(alias);
        return MOODS[Math.floorMod(bits[0], MOODS.length)] + " " + BEINGS[Math.floorMod(bits[1], BEINGS.length)];
    }
}
