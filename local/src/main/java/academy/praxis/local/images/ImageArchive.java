package academy.praxis.local.images;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * An image as one file: an OCI image layout 1.1 in a tar, with every platform that was built. A {@code manifest.json}
 * beside it lets {@code docker load} read the image of one platform, also where it does not know layouts.
 *
 * <p>The same image gives the same bytes.
 */
final class ImageArchive {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Blobs blobs;

    ImageArchive(Blobs blobs) {
        this.blobs = blobs;
    }

    /**
     * Writes the image.
     *
     * @param name name and tag, such as {@code praxis/gateway:1.0.0}
     * @param image its manifest, or the list of them
     * @param platform which one {@code docker load} shall take if there are several, such as {@code linux/arm64}
     * @param file where to; what is there is replaced at the end, by a whole file
     */
    void write(String name, Manifest image, String platform, Path file) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (TarArchiveOutputStream tar =
                new TarArchiveOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
            tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
            put(tar, "oci-layout", "{\"imageLayoutVersion\":\"1.0.0\"}".getBytes(StandardCharsets.UTF_8));
            put(tar, "index.json", index(name, image));
            put(tar, "manifest.json", forDocker(name, image, platform));
            for (String digest : reachable(image)) {
                put(tar, blob(digest), blobs.path(digest));
            }
        }
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static byte[] index(String name, Manifest image) throws IOException {
        ObjectNode index = JSON.createObjectNode().put("schemaVersion", 2);
        index.put("mediaType", "application/vnd.oci.image.index.v1+json")
                .putArray("manifests")
                .addObject()
                .put("mediaType", image.mediaType())
                .put("digest", image.digest())
                .put("size", image.size())
                .putObject("annotations")
                .put("io.containerd.image.name", "docker.io/" + name)
                .put("org.opencontainers.image.ref.name", name);
        return JSON.writeValueAsBytes(index);
    }

    private byte[] forDocker(String name, Manifest image, String platform) throws IOException {
        JsonNode manifest = of(image, platform);
        ArrayNode images = JSON.createArrayNode();
        ObjectNode one = images.addObject();
        one.put("Config", blob(manifest.at("/config/digest").asText()));
        one.putArray("RepoTags").add(name);
        ArrayNode layers = one.putArray("Layers");
        manifest.path("layers")
                .forEach(layer -> layers.add(blob(layer.path("digest").asText())));
        return JSON.writeValueAsBytes(images);
    }

    /** The manifest of the image for that platform, or of the first one. */
    private JsonNode of(Manifest image, String platform) throws IOException {
        JsonNode manifest = read(image.digest());
        if (!image.isList()) {
            return manifest;
        }
        JsonNode chosen = manifest.at("/manifests/0");
        for (JsonNode one : manifest.path("manifests")) {
            if (platform.equals(one.at("/platform/os").asText() + "/"
                    + one.at("/platform/architecture").asText())) {
                chosen = one;
            }
        }
        return read(chosen.path("digest").asText());
    }

    /** Everything that belongs to the image, once, in an order that only depends on it. */
    private Set<String> reachable(Manifest image) throws IOException {
        List<String> manifests = new ArrayList<>();
        if (image.isList()) {
            read(image.digest())
                    .path("manifests")
                    .forEach(one -> manifests.add(one.path("digest").asText()));
        } else {
            manifests.add(image.digest());
        }
        Set<String> all = new LinkedHashSet<>();
        all.add(image.digest());
        for (String digest : manifests) {
            JsonNode manifest = read(digest);
            all.add(digest);
            all.add(manifest.at("/config/digest").asText());
            manifest.path("layers")
                    .forEach(layer -> all.add(layer.path("digest").asText()));
        }
        return all;
    }

    private JsonNode read(String digest) throws IOException {
        return JSON.readTree(blobs.read(digest));
    }

    private static String blob(String digest) {
        return "blobs/" + digest.replace(':', '/');
    }

    private static void put(TarArchiveOutputStream tar, String name, byte[] content) throws IOException {
        tar.putArchiveEntry(entry(name, content.length));
        tar.write(content);
        tar.closeArchiveEntry();
    }

    private static void put(TarArchiveOutputStream tar, String name, Path file) throws IOException {
        tar.putArchiveEntry(entry(name, Files.size(file)));
        Files.copy(file, tar);
        tar.closeArchiveEntry();
    }

    private static TarArchiveEntry entry(String name, long size) {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(size);
        entry.setModTime(0L);
        return entry;
    }
}
