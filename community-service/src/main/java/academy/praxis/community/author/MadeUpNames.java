package academy.praxis.community.author;

import java.util.Base64;

/** Made-up names for aliases; {@link ThreadNames} sees to it that no two in a thread have the same. */
final class MadeUpNames {
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

    private MadeUpNames() {}

    /** The name that an alias would have if nobody in its thread had it yet, and with a number for the case that somebody has. */
    static String of(String alias, int number) {
        byte[] bits = Base64.getUrlDecoder().decode(alias);
        String base = MOODS[Math.floorMod(bits[0], MOODS.length)] + " " + BEINGS[Math.floorMod(bits[1], BEINGS.length)];
        return number == 1 ? base : base + " " + number;
    }
}
