package academy.praxis.kit.file;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;

/** Pictures are drawn anew, so that nothing but the picture is left: no place where it was taken, and nothing that hides behind it. */
final class Pictures {
    /** The most pixels that a picture may say it has. */
    static final long MOST_PIXELS = 25_000_000;

    /** The longest side: whole lines are read at once. */
    static final int LONGEST_SIDE = 12_000;

    /** A picture that has more is drawn smaller: each pixel takes four bytes while it is drawn. */
    static final long DRAWN_PIXELS = 4_000_000;

    private static final float JPEG_QUALITY = 0.9f;

    private Pictures() {}

    /** One at a time, so that many at once do not take the memory of all. */
    static synchronized byte[] again(byte[] content, String type) throws IOException {
        BufferedImage picture = Orientation.upright(read(content), Orientation.of(content));
        ByteArrayOutputStream drawn = new ByteArrayOutputStream(content.length);
        ImageWriter writer = ImageIO.getImageWritersByMIMEType(type).next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(drawn)) {
            writer.setOutput(out);
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (type.equals("image/jpeg")) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(JPEG_QUALITY);
            }
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return drawn.toByteArray();
    }

    /** Measured before it is drawn: a few bytes can say that they are a picture of a million by a million. */
    private static BufferedImage read(byte[] content) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("no picture");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                int longest = Math.max(reader.getWidth(0), reader.getHeight(0));
                if (longest > LONGEST_SIDE) {
                    throw Inspection.refused("is " + longest + " pixels long; at most " + LONGEST_SIDE + " are taken");
                }
                long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
                if (pixels > MOST_PIXELS) {
                    throw Inspection.refused("has " + pixels + " pixels; at most " + MOST_PIXELS + " are taken");
                }
                ImageReadParam how = reader.getDefaultReadParam();
                int each = (int) Math.ceil(Math.sqrt((double) pixels / DRAWN_PIXELS));
                how.setSourceSubsampling(each, each, 0, 0);
                return reader.read(0, how);
            } finally {
                reader.dispose();
            }
        }
    }
}
