package academy.praxis.benchmarks.effect;

import java.io.PrintStream;
import java.util.List;

/** Prints how often the intervals of each method hold the effect: {@code benchmarks/run coverage [runs]}. */
public final class CoverageRun {
    private static final int RUNS = 2000;

    private CoverageRun() {}

    public static void main(String[] arguments) {
        int runs = List.of(arguments).stream()
                .filter(argument -> argument.matches("\\d{1,6}"))
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElse(RUNS);
        PrintStream out = System.out;
        out.printf("Intervals of 95 %% on drawn data with a known effect, %d runs each%n%n", runs);
        out.println("| method                                 | holds it | sees one where there is none | width |");
        out.println("| -------------------------------------- | -------- | ------- | ----- |");
        for (Design design : Design.values()) {
            out.println(Coverage.of(design, runs, 1).row());
        }
    }
}
