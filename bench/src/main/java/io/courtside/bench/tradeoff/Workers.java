package io.courtside.bench.tradeoff;

import io.courtside.chart.Chart;
import io.courtside.chart.Curve;
import io.courtside.chart.Curve.Style;
import io.courtside.chart.Panel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Throughput by number of lanes, and the Universal Scalability Law that fits it. */
final class Workers implements Part {
  private static final int[] WORKERS = {1, 2, 3, 4, 6, 8, 12, 16};

  @Override
  public String measure(Trials trials, Page page) throws IOException {
    List<ScalabilityLaw.Sample> samples = new ArrayList<>();
    List<Double> throughputs =
        trials.capacities(
            IntStream.of(WORKERS)
                .mapToObj(workers -> List.of("courtside.workers=" + workers))
                .toList());
    for (int i = 0; i < WORKERS.length; i++) {
      samples.add(new ScalabilityLaw.Sample(WORKERS[i], throughputs.get(i)));
    }
    ScalabilityLaw law = ScalabilityLaw.fit(samples);
    List<List<String>> rows =
        samples.stream()
            .map(
                sample ->
                    List.of(
                        Integer.toString(sample.workers()),
                        Page.count(sample.throughput()),
                        Page.count(law.at(sample.workers()))))
            .toList();
    String best =
        Double.isInfinite(law.best())
            ? "it has no highest point"
            : String.format(Locale.ROOT, "it is highest at %.1f lanes", law.best());
    return """
    ## Lanes

    %s
    Fit by least squares to X(n) = λn / (1 + σ(n − 1) + κn(n − 1)): λ = %s events/s, σ = %.4f (what only one can do at a time), κ = %.5f (keeping each other up to date); it explains %.1f%% of the variance, and %s. On a machine with %d processors, lanes beyond those share them: σ then counts the processors as well as locks.

    %s"""
        .formatted(
            Page.table(List.of("lanes", "events/s at most", "fit"), rows),
            Page.count(law.one()),
            law.sigma(),
            law.kappa(),
            law.explained(samples) * 100,
            best,
            Runtime.getRuntime().availableProcessors(),
            page.plot("workers", chart(samples, law)));
  }

  private static Chart chart(List<ScalabilityLaw.Sample> samples, ScalabilityLaw law) {
    return Chart.of(
        "Throughput by lanes, and the Universal Scalability Law",
        "lanes (courtside.workers)",
        false,
        List.of(
            new Panel(
                "events/s at most",
                false,
                List.of(
                    new Curve(
                        "measured",
                        Style.DOTS,
                        samples.stream()
                            .map(one -> new Curve.Point(one.workers(), one.throughput()))
                            .toList()),
                    new Curve(
                        "fit",
                        Style.LINE,
                        IntStream.rangeClosed(4, 64)
                            .mapToObj(q -> new Curve.Point(q / 4.0, law.at(q / 4.0)))
                            .toList())))));
  }
}
