package academy.praxis.local.images;

import academy.praxis.local.academy.PraxisException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The kustomize component that says where production's images are and which: name, new name and, once it was pushed from
 * here, digest of each.
 */
final class DigestFile {

    private static final Pattern IMAGE = Pattern.compile(
            "  - name: praxis/([a-z-]+)\n    newName: (\\S+)\n(?:    digest: (sha256:[0-9a-f]{64})\n)?");
    private static final String HEADING = "images:\n";

    private DigestFile() {}

    /**
     * The text with other digests; what is said of other services stays.
     *
     * @param text as it is in the file
     * @param registry where these images were pushed to
     * @param digests theirs, by service
     */
    static String with(String text, RegistryName registry, Map<String, String> digests) {
        int heading = text.indexOf(HEADING);
        int start = heading + HEADING.length();
        String list = heading < 0 ? "" : text.substring(start);
        if (list.isBlank() || !IMAGE.matcher(list).replaceAll("").isBlank()) {
            throw new PraxisException(
                    "The list of images has something in it that --pin does not know, so nothing was written."
                            + " Set the digests by hand: kustomize edit set image praxis/<service>=<name>@<digest>");
        }
        Map<String, Image> images = new LinkedHashMap<>();
        Matcher image = IMAGE.matcher(list);
        while (image.find()) {
            images.put(image.group(1), new Image(image.group(2), Optional.ofNullable(image.group(3))));
        }
        digests.forEach(
                (service, digest) -> images.put(service, new Image(registry.image(service), Optional.of(digest))));
        List<String> lines = new ArrayList<>();
        images.forEach((service, one) -> lines.add(one.yaml(service)));
        return text.substring(0, start) + String.join("", lines);
    }

    private record Image(String newName, Optional<String> digest) {

        String yaml(String service) {
            return "  - name: praxis/" + service + "\n    newName: " + newName + "\n"
                    + digest.map(it -> "    digest: " + it + "\n").orElse("");
        }
    }
}
