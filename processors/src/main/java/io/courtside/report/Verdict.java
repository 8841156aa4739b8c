package io.courtside.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A report's finding in one sentence. */
final class Verdict {
  private Verdict() {}

  static String of(ConsistencyReport report) {
    if (!report.passed()) {
      return failed(report.breaches());
    }
    Agreement overall = report.overall();
    if (!overall.complete()) {
      return "The stream stays within all limits, with "
          + shortfall(overall)
          + " of "
          + Figures.count(overall.expected())
          + " events.";
    }
    return overall.worst() == 0
        ? "The stream was right: each of %s events was scored once, in order, as the batch scores it."
            .formatted(Figures.count(overall.expected()))
        : "The stream was right: each of %s events was scored once and in order, and no score is off by more than %s."
            .formatted(Figures.count(overall.expected()), Figures.small(overall.worst()));
  }

  private static String failed(List<Breach> breaches) {
    Breach first = breaches.get(0);
    String worst =
        "%s is %s %s, where %s %s is allowed"
            .formatted(
                first.measure(),
                Figures.small(first.value()),
                first.where().equals("overall") ? "over all events" : "for " + first.where(),
                first.bound().words(),
                Figures.small(first.limit()));
    return breaches.size() == 1
        ? "One check failed: " + worst + "."
        : "%s checks failed, the first of them: %s."
            .formatted(Figures.count(breaches.size()), worst);
  }

  private static String shortfall(Agreement overall) {
    List<String> parts = new ArrayList<>();
    part(parts, overall.late(), "late");
    part(parts, overall.deferred(), "deferred");
    part(parts, overall.missing(), "missing");
    part(parts, overall.doubled(), "doubled");
    if (parts.isEmpty()) {
      parts.add(Figures.count(overall.expected() - overall.scored()) + " not scored");
    }
    return String.join(", ", parts);
  }

  private static void part(List<String> parts, long count, String what) {
    if (count > 0) {
      parts.add(String.format(Locale.ROOT, "%s %s", Figures.count(count), what));
    }
  }
}
