package academy.praxis.performance.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;

/**
 * Lines over periods as SVG, without script or style of its own: looks come from attributes, and each line has a dash of its own, so that it
 * can be told apart in black and white.
 */
final class Chart {
    private static final int WIDTH = 960;
    private static final int HEIGHT = 320;
    private static final int LEFT = 64;
    private static final int RIGHT = 16;
    private static final int TOP = 24;
    private static final int BOTTOM = 40;
    private static final int LABELS = 6;
    private static final String[] DASHES = {"", "6 4", "2 3"};
    private static final String[] COLOURS = {"#1b4f72", "#7b241c", "#145a32"};

    private final String title;
    private final List<String> periods;
    private final DoubleFunction<String> number;
    private final List<Line> lines = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private Double target;
    private String targetName;

    /** @param number writes a number for people */
    Chart(String title, List<String> periods, DoubleFunction<String> number) {
        this.title = title;
        this.periods = periods;
        this.number = number;
    }

    private record Line(String name, List<Double> values) {}

    private record Mark(String name, int period) {}

    /** @param values one for each period; {@code null} leaves a gap */
    Chart line(String name, List<Double> values) {
        lines.add(new Line(name, values));
        return this;
    }

    /** Something that began in a period; nothing where that is not among them. */
    Chart mark(String name, String period) {
        int at = periods.indexOf(period);
        if (at >= 0) {
            marks.add(new Mark(name, at));
        }
        return this;
    }

    Chart target(String name, double value) {
        targetName = name;
        target = value;
        return this;
    }

    String svg() {
        double[] all = Stream.concat(lines.stream().flatMap(line -> line.values().stream()), Stream.of(target))
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        StringBuilder svg = new StringBuilder(8_000)
                .append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 " + WIDTH + " " + HEIGHT
                        + "\" font-family=\"sans-serif\" font-size=\"12\">\n<title>")
                .append(escaped(title))
                .append("</title>\n");
        if (all.length > 0) {
            double low = all[0];
            double high = all[all.length - 1];
            double room = high > low ? 0 : Math.max(1, Math.abs(high) * 0.1);
            draw(svg, Scale.around(low - room, high + room, Math.max(1, periods.size() - 1)));
        }
        return svg.append("</svg>\n").toString();
    }

    /** @param tick from one line across to the next */
    private record Scale(double low, double high, double tick, int steps) {
        /** From a round number to a round number, with three to seven lines across (Heckbert 1990, "Nice numbers for graph labels"). */
        static Scale around(double low, double high, int steps) {
            double rough = (high - low) / 5;
            double power = Math.pow(10, Math.floor(Math.log10(rough)));
            double part = rough / power;
            double tick = power * (part < 1.5 ? 1 : part < 3 ? 2 : part < 7 ? 5 : 10);
            return new Scale(Math.floor(low / tick) * tick, Math.ceil(high / tick) * tick, tick, steps);
        }

        double x(int period) {
            return LEFT + (WIDTH - LEFT - RIGHT) * (double) period / steps;
        }

        double y(double value) {
            return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * ((value - low) / (high - low));
        }
    }

    private void draw(StringBuilder svg, Scale scale) {
        long across = Math.round((scale.high() - scale.low()) / scale.tick());
        for (int i = 0; i <= across; i++) {
            double value = scale.low() + scale.tick() * i;
            rule(svg, LEFT, scale.y(value), WIDTH - RIGHT, scale.y(value), "#d5d8dc", "");
            text(svg, LEFT - 6, scale.y(value) + 4, "end", number.apply(value));
        }
        int every = Math.max(1, periods.size() / LABELS);
        for (int i = 0; i < periods.size(); i += every) {
            text(svg, scale.x(i), HEIGHT - BOTTOM + 18, "middle", periods.get(i));
        }
        for (int i = 0; i < marks.size(); i++) {
            Mark mark = marks.get(i);
            rule(svg, scale.x(mark.period()), TOP, scale.x(mark.period()), HEIGHT - BOTTOM, "#566573", "4 4");
            text(svg, scale.x(mark.period()) + 4, TOP + 10 + 13 * (i % 4), "start", mark.name());
        }
        if (target != null) {
            rule(svg, LEFT, scale.y(target), WIDTH - RIGHT, scale.y(target), "#b7950b", "10 4");
            text(svg, WIDTH - RIGHT, scale.y(target) - 4, "end", targetName);
        }
        for (int i = 0; i < lines.size(); i++) {
            draw(svg, scale, lines.get(i), i);
        }
    }

    private static void draw(StringBuilder svg, Scale scale, Line line, int number) {
        StringBuilder path = new StringBuilder();
        boolean on = false;
        for (int i = 0; i < line.values().size(); i++) {
            Double value = line.values().get(i);
            if (value == null || !Double.isFinite(value)) {
                on = false;
                continue;
            }
            path.append(on ? 'L' : 'M').append(at(scale.x(i))).append(' ').append(at(scale.y(value)));
            on = true;
        }
        svg.append("<path fill=\"none\" stroke-width=\"2\" stroke-linecap=\"round\" stroke=\"")
                .append(COLOURS[number % COLOURS.length])
                .append("\" stroke-dasharray=\"")
                .append(DASHES[number % DASHES.length])
                .append("\" d=\"")
                .append(path)
                .append("\"/>\n");
        double x = LEFT + 8 + 220.0 * number;
        rule(svg, x, HEIGHT - 8, x + 28, HEIGHT - 8, COLOURS[number % COLOURS.length], DASHES[number % DASHES.length]);
        text(svg, x + 34, HEIGHT - 4, "start", line.name());
    }

    private static void rule(
            StringBuilder svg, double x1, double y1, double x2, double y2, String colour, String dash) {
        svg.append("<line x1=\"")
                .append(at(x1))
                .append("\" y1=\"")
                .append(at(y1))
                .append("\" x2=\"")
                .append(at(x2))
                .append("\" y2=\"")
                .append(at(y2))
                .append("\" stroke=\"")
                .append(colour)
                .append("\" stroke-dasharray=\"")
                .append(dash)
                .append("\"/>\n");
    }

    private static void text(StringBuilder svg, double x, double y, String anchor, String text) {
        svg.append("<text x=\"")
                .append(at(x))
                .append("\" y=\"")
                .append(at(y))
                .append("\" text-anchor=\"")
                .append(anchor)
                .append("\">")
                .append(escaped(text))
                .append("</text>\n");
    }

    private static String at(double place) {
        return String.format(Locale.ROOT, "%.1f", place);
    }

    /** For HTML and SVG; characters that neither may have are left out. */
    static String escaped(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f]", "")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
