package academy.praxis.benchmarks.matching;

import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One solver on one pool, from what it is given to its result. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
@Warmup(iterations = 2)
@Measurement(iterations = 5)
public class SolverBenchmark {
    /** See {@link Instance#named}. */
    @Param("sparse-1-5-EVEN")
    String instance;

    /** See {@link Solver}. */
    @Param("PRAXIS")
    Solver solver;

    private Instance pool;
    private Supplier<Solver.Found> solving;

    /** Draws the pool. */
    @Setup(Level.Trial)
    public void draw() {
        pool = Instance.named(instance);
    }

    /** Gives the solver the pool in its own form: some peers can solve only once. */
    @Setup(Level.Iteration)
    public void hand() {
        solving = solver.on(pool.graph());
    }

    /** Solves. */
    @Benchmark
    public Object solve() {
        return solving.get();
    }
}
