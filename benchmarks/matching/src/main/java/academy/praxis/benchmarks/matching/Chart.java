package academy.praxis.benchmarks.matching;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Lines on axes of powers of ten, as SVG. */
final class Chart {
    private static final int WIDTH = 820;
    private static final int HEIGHT = 480;
    private static final int LEFT = 80;
    private static final int RIGHT = 230;
    private static final int TOP = 50;
    private static final int BOTTOM = 60;
    private static final List<String> COLOURS = List.of("#0b5cad", "#c2410c", "#15803d", "#7e22ce", "#525252");

    private final String title;
    private final String across;
    private final String up;
    private final Map<String, TreeMap<Integer, Double>> lines;

    /** A chart; lines are drawn in their order, from x to y, both more than 0. */
    Chart(String title, String across, String up, Map<String, TreeMap<Integer, Double>> lines) {
        this.title = title;
        this.across = across;
        this.up = up;
        this.lines = lines;
    }

    String svg() {
        StringBuilder svg = new StringBuilder();
        svg.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" font-family=\"sans-serif\" font-size=\"13\">%n"
                        + "<title>%s</title>%n<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>%n",
                WIDTH,
                HEIGHT,
                title));
        text(svg, WIDTH / 2.0, 26, "middle", "#111", title);
        text(svg, (LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 16, "middle", "#333", across);
        svg.append(String.format(
                Locale.ROOT,
                "<text transform=\"translate(22 %d) rotate(-90)\" text-anchor=\"middle\" fill=\"#333\">%s</text>%n",
                (TOP + HEIGHT - BOTTOM) / 2,
                up));
        int[] sizes = lines.values().stream()
                .flatMap(line -> line.keySet().stream())
                .mapToInt(Integer::intValue)
                .sorted()
                .distinct()
                .toArray();
        double[] values = lines.values().stream()
                .flatMap(line -> line.values().stream())
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        Axis x = new Axis(Math.log10(sizes[0]), Math.log10(sizes[sizes.length - 1]), LEFT, WIDTH - RIGHT);
        Axis y = new Axis(
                Math.floor(Math.log10(values[0])),
                Math.ceil(Math.log10(values[values.length - 1])),
                HEIGHT - BOTTOM,
                TOP);
        for (int size : sizes) {
            grid(svg, x.at(size), HEIGHT - BOTTOM, x.at(size), TOP);
            text(svg, x.at(size), HEIGHT - BOTTOM + 20, "middle", "#333", String.format(Locale.ROOT, "%,d", size));
        }
        for (int power = (int) y.from; power <= y.to; power++) {
            double value = Math.pow(10, power);
            grid(svg, LEFT, y.at(value), WIDTH - RIGHT, y.at(value));
            text(svg, LEFT - 8, y.at(value) + 4, "end", "#333", power >= 0 ? "" + Math.round(value) : "" + value);
        }
        int number = 0;
        for (Map.Entry<String, TreeMap<Integer, Double>> line : lines.entrySet()) {
            line(svg, line, COLOURS.get(number % COLOURS.size()), TOP + 20 + 24 * number, x, y);
            number++;
        }
        return svg.append("</svg>\n").toString();
    }

    private static void line(
            StringBuilder svg,
            Map.Entry<String, TreeMap<Integer, Double>> line,
            String colour,
            int legend,
            Axis x,
            Axis y) {
        StringBuilder points = new StringBuilder();
        line.getValue().forEach((size, value) -> {
            points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x.at(size), y.at(value)));
            svg.append(String.format(
                    Locale.ROOT,
                    "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3.5\" fill=\"%s\"/>%n",
                    x.at(size),
                    y.at(value),
                    colour));
        });
        svg.append(String.format(
                "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>%n",
                points.toString().trim(), colour));
        svg.append(String.format(
                "<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"%s\" stroke-width=\"3\"/>%n",
                WIDTH - RIGHT + 14, legend - 4, WIDTH - RIGHT + 36, legend - 4, colour));
        text(svg, WIDTH - RIGHT + 42, legend, "start", "#111", line.getKey());
    }

    private static void grid(StringBuilder svg, double x1, double y1, double x2, double y2) {
        svg.append(String.format(
                Locale.ROOT,
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"#ddd\"/>%n",
                x1,
                y1,
                x2,
                y2));
    }

    private static void text(StringBuilder svg, double x, double y, String anchor, String colour, String words) {
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\">%s</text>%n",
                x,
                y,
                anchor,
                colour,
                words));
    }

    /** From powers of ten to places on the paper. */
    private record Axis(double from, double to, double begin, double end) {
        double at(double value) {
            return begin + (Math.log10(value) - from) / (to - from) * (end - begin);
        }
    }
}
