package academy.praxis.kit.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.testing.SampleFiles;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrientationTest {
    private static final int WIDTH = 64;
    private static final int HEIGHT = 32;

    /** Where the corner that the camera stored first is once the picture stands upright (Exif 2.32, table of tag 0x0112). */
    @ParameterizedTest
    @CsvSource({
        "1, 64, 32, left,  top",
        "2, 64, 32, right, top",
        "3, 64, 32, right, bottom",
        "4, 64, 32, left,  bottom",
        "5, 32, 64, left,  top",
        "6, 32, 64, right, top",
        "7, 32, 64, right, bottom",
        "8, 32, 64, left,  bottom",
    })
    void aPictureOfAPhoneStandsUpright(int orientation, int width, int height, String side, String edge)
            throws IOException {
        Kept kept = Inspection.of(noted(stored(), orientation));

        BufferedImage seen = ImageIO.read(new ByteArrayInputStream(kept.content()));
        assertEquals(width, seen.getWidth());
        assertEquals(height, seen.getHeight());
        int x = side.equals("left") ? 4 : width - 5;
        int y = edge.equals("top") ? 4 : height - 5;
        assertTrue(isRed(seen.getRGB(x, y)), "the marked corner");
        assertTrue(!isRed(seen.getRGB(width - 1 - x, height - 1 - y)), "the other one");
    }

    @Test
    void whatSaysNothingThatMakesSenseIsLeftAsItIs() throws IOException {
        byte[] picture = stored();
        assertEquals(Orientation.UPRIGHT, Orientation.of(picture));
        assertEquals(Orientation.UPRIGHT, Orientation.of(noted(picture, 9)));
        assertEquals(Orientation.UPRIGHT, Orientation.of(new byte[0]));
        byte[] noted = noted(picture, 6);
        for (int length = 0; length < 38; length++) {
            assertEquals(Orientation.UPRIGHT, Orientation.of(Arrays.copyOf(noted, length)), "cut after " + length);
        }
    }

    /** Red where the first rows and columns meet, blue elsewhere. */
    private static byte[] stored() throws IOException {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.BLUE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, 16, 16);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", out);
        return out.toByteArray();
    }

    private static byte[] noted(byte[] jpeg, int orientation) {
        byte[] exif = {
            (byte) 0xff,
            (byte) 0xe1,
            0,
            34,
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            1,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            (byte) orientation,
            0,
            0,
            0,
            0,
            0,
            0
        };
        return SampleFiles.join(Arrays.copyOf(jpeg, 2), exif, Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    private static boolean isRed(int rgb) {
        Color colour = new Color(rgb);
        return colour.getRed() > 150 && colour.getBlue() < 100;
    }
}
