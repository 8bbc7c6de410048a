package academy.praxis.kit.file;

import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a camera was held (Exif 2.32, tag {@code 0x0112}). Phones store pictures as the sensor lies and note that they are to be turned; once the
 * note is gone with all others, the picture has to stand upright itself.
 */
final class Orientation {
    static final int UPRIGHT = 1;

    private static final int START = 0xffd8;
    private static final int EXIF_SEGMENT = 0xffe1;
    private static final int SCAN = 0xffda;
    private static final int EXIF = 0x45786966;
    private static final short TAG = 0x0112;

    private Orientation() {}

    /** 1 to 8; {@value #UPRIGHT} where a JPEG does not say, or says nothing that makes sense. */
    static int of(byte[] jpeg) {
        try {
            ByteBuffer in = ByteBuffer.wrap(jpeg);
            if ((in.getShort() & 0xffff) != START) {
                return UPRIGHT;
            }
            for (int marker = in.getShort() & 0xffff; marker > 0xff00 && marker != SCAN; ) {
                int length = in.getShort() & 0xffff;
                if (marker == EXIF_SEGMENT && in.getInt(in.position()) == EXIF) {
                    return noted(in.slice(in.position() + 6, length - 8));
                }
                in.position(in.position() + length - 2);
                marker = in.getShort() & 0xffff;
            }
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException broken) {
            return UPRIGHT;
        }
        return UPRIGHT;
    }

    /** @param exif a TIFF file, in whose first directory it is */
    private static int noted(ByteBuffer exif) {
        exif.order(exif.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = exif.getInt(4);
        int entries = exif.getShort(directory) & 0xffff;
        for (int entry = 0; entry < entries; entry++) {
            int at = directory + 2 + entry * 12;
            if (exif.getShort(at) == TAG) {
                int said = exif.getShort(at + 8);
                return said >= 1 && said <= 8 ? said : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /** The picture as it was seen. */
    static BufferedImage upright(BufferedImage picture, int orientation) {
        if (orientation == UPRIGHT) {
            return picture;
        }
        int width = picture.getWidth();
        int height = picture.getHeight();
        // Where each pixel goes: x' = a x + c y + e, y' = b x + d y + f
        AffineTransform turn = new AffineTransform(
                switch (orientation) {
                    case 2 -> new double[] {-1, 0, 0, 1, width, 0};
                    case 3 -> new double[] {-1, 0, 0, -1, width, height};
                    case 4 -> new double[] {1, 0, 0, -1, 0, height};
                    case 5 -> new double[] {0, 1, 1, 0, 0, 0};
                    case 6 -> new double[] {0, 1, -1, 0, height, 0};
                    case 7 -> new double[] {0, -1, -1, 0, height, width};
                    default -> new double[] {0, -1, 1, 0, 0, width};
                });
        boolean lies = orientation >= 5;
        BufferedImage upright = new BufferedImage(
                lies ? height : width,
                lies ? width : height,
                picture.getType() == BufferedImage.TYPE_CUSTOM ? BufferedImage.TYPE_INT_RGB : picture.getType());
        return new AffineTransformOp(turn, AffineTransformOp.TYPE_NEAREST_NEIGHBOR).filter(picture, upright);
    }
}
