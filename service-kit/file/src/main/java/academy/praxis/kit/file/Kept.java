package academy.praxis.kit.file;

/**
 * A file as it may be kept.
 *
 * @param type its media type, as its content shows it
 * @param content what is kept: of pictures the picture alone
 */
public record Kept(String type, byte[] content) {}
