package academy.praxis.local.images;

/**
 * A manifest as it was pushed: of one image, or a list of those for several platforms.
 *
 * @param mediaType what the client said that it is
 * @param digest {@code sha256:} and 64 hexadecimal digits, by which its text is found among the blobs
 * @param size bytes
 */
record Manifest(String mediaType, String digest, long size) {

    boolean isList() {
        return mediaType.contains("manifest.list") || mediaType.contains("image.index");
    }
}
