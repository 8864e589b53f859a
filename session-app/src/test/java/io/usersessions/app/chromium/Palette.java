package io.usersessions.app.chromium;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** The most frequent colours of a picture that differ, which make it a third as large; the others become the nearest of them. */
final class Palette {
    private static final int SIZE = 256;
    private static final int BITS = 8;
    private static final int ALIKE = 4;
    private static final int RGB = 0xffffff;

    private final int[] colors;
    private final Map<Integer, Integer> known = new HashMap<>();

    private Palette(int[] colors) {
        this.colors = colors;
    }

    /** The same picture with few colours. */
    static byte[] reduced(byte[] png) {
        try {
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
            ByteArrayOutputStream reduced = new ByteArrayOutputStream();
            ImageIO.write(of(picture).applied(picture), "png", reduced);
            return reduced.size() < png.length ? reduced.toByteArray() : png;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Palette of(BufferedImage picture) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int pixel : pixels(picture)) {
            counts.merge(pixel & RGB, 1, Integer::sum);
        }
        List<Integer> chosen = new ArrayList<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .filter(color -> chosen.stream().allMatch(other -> distance(color, other) > ALIKE))
                .limit(SIZE)
                .forEach(chosen::add);
        return new Palette(chosen.stream().mapToInt(Integer::intValue).toArray());
    }

    private static int[] pixels(BufferedImage picture) {
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }

    private BufferedImage applied(BufferedImage picture) {
        IndexColorModel model = new IndexColorModel(BITS, colors.length, colors, 0, false, -1, DataBuffer.TYPE_BYTE);
        BufferedImage reduced =
                new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        int[] indexes = pixels(picture);
        for (int pixel = 0; pixel < indexes.length; pixel++) {
            indexes[pixel] = known.computeIfAbsent(indexes[pixel] & RGB, this::nearest);
        }
        reduced.getRaster().setPixels(0, 0, picture.getWidth(), picture.getHeight(), indexes);
        return reduced;
    }

    private int nearest(int color) {
        int best = 0;
        for (int index = 1; index < colors.length; index++) {
            if (distance(colors[index], color) < distance(colors[best], color)) {
                best = index;
            }
        }
        return best;
    }

    private static int distance(int one, int other) {
        int sum = 0;
        for (int shift = 0; shift < 3 * BITS; shift += BITS) {
            int difference = (one >> shift & 0xff) - (other >> shift & 0xff);
            sum += difference * difference;
        }
        return sum;
    }
}
