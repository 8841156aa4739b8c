package io.courtside.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Reports to test with: a disturbed stream of a season, or one that was right. */
final class ReportBuilder {
  private static final LocalDate START = LocalDate.of(2023, 10, 24);
  private static final String[] TYPES = {"shot", "free_throw", "rebound", "turnover", "foul"};
  private static final String[] PLAYERS = {
    "Nikola Jokić",
    "Shai Gilgeous-Alexander",
    "Luka Dončić",
    "Giannis Antetokounmpo",
    "Jayson Tatum",
    "Jalen Brunson",
    "Domantas Sabonis",
    "Kawhi Leonard",
    "Karl-Anthony Towns"
  };

  private final SplittableRandom random = new SplittableRandom(7);
  private final boolean disturbed;

  private ReportBuilder(boolean disturbed) {
    this.disturbed = disturbed;
  }

  static ConsistencyReport right() {
    return new ReportBuilder(false).build();
  }

  static ConsistencyReport disturbed() {
    return new ReportBuilder(true).build();
  }

  private ConsistencyReport build() {
    List<Agreement> games = new ArrayList<>();
    for (int game = 0; game < 1312; game++) {
      games.add(agreement("00223%05d".formatted(game), "2024-01-14 DEN–LAL", 545, game % 37 == 0));
    }
    List<Agreement> types = new ArrayList<>();
    for (String type : TYPES) {
      types.add(agreement(type, "", 143_000, true));
    }
    List<Agreement> teams = new ArrayList<>();
    for (String team : List.of("ATL", "BOS", "DEN", "LAL", "OKC")) {
      teams.add(agreement(team, "", 23_800, true));
    }
    return new ConsistencyReport(
        "2024-06-18T0300-a41c",
        Instant.parse("2024-06-18T03:00:12Z"),
        new Compared(
            1312,
            START,
            LocalDate.of(2024, 6, 17),
            "data/scored (3 lanes, 41 segments)",
            "backfill-2024-06-18",
            List.of("wp-2023-07-01"),
            List.of("wp-2023-07-01")),
        breaches(),
        agreement("overall", "", 715_143, true),
        games,
        types,
        teams,
        events(),
        leaders(),
        drift(),
        List.of(series("home_wp, month against reference: Kolmogorov–Smirnov", 0.03)),
        List.of(distribution("home_wp", 0, 1, 0.25), distribution("impact", -0.6, 0.6, 0.02)),
        List.of(scatter()),
        List.of(calibration()));
  }

  private Agreement agreement(String key, String label, long expected, boolean hit) {
    if (!disturbed || !hit) {
      return new Agreement(
          key, label, expected, expected, 0, 0, 0, 0, Difference.NONE, Difference.NONE);
    }
    long missing = Math.max(1, expected / 200);
    double scale = random.nextDouble(1e-6, 0.02);
    return new Agreement(
        key,
        label,
        expected,
        expected - missing,
        expected / 100,
        0,
        missing,
        0,
        new Difference(scale / 20, scale / 6, scale * 9),
        new Difference(scale / 40, scale / 12, scale * 4));
  }

  private List<Breach> breaches() {
    return disturbed
        ? List.of(
            new Breach("share scored", "overall", 0.995, Breach.Bound.AT_LEAST, 1),
            new Breach("MAE of home_wp", "overall", 3.1e-4, Breach.Bound.AT_MOST, 1e-9))
        : List.of();
  }

  private List<NamedEvent> events() {
    List<NamedEvent> events = new ArrayList<>();
    for (int i = 0; disturbed && i < 431; i++) {
      NamedEvent.What what = i % 3 == 0 ? NamedEvent.What.MISSING : NamedEvent.What.LATE;
      String game = "00223%05d".formatted(i);
      String id = "%s-%04d".formatted(game, i + 1);
      events.add(new NamedEvent(id, game, i + 1, TYPES[i % TYPES.length], what));
    }
    return events;
  }

  private Leaders leaders() {
    if (!disturbed) {
      return new Leaders(50, 1, 1, List.of());
    }
    List<Leaders.Move> moved = new ArrayList<>();
    for (int i = 0; i < PLAYERS.length; i++) {
      double batch = 9.1 - i * 0.7;
      double stream = batch + random.nextGaussian() * 0.4;
      int rank = i % 2 == 0 ? i + 2 : i;
      moved.add(new Leaders.Move("20399" + i, PLAYERS[i], i + 1, rank, batch, stream));
    }
    return new Leaders(50, 0.99962, 0.9853, moved);
  }

  private List<DriftRow> drift() {
    String same = "home_wp, stream and batch";
    String months = "home_wp, June and season so far";
    String byGame = "999 permutations of whole groups";
    return List.of(
        new DriftRow(
            same,
            "Kolmogorov–Smirnov",
            disturbed ? 0.00031 : 0,
            0.5,
            715_143,
            715_143,
            byGame,
            false),
        new DriftRow(same, "PSI", disturbed ? 3.4e-7 : 0, 0.5, 715_143, 715_143, byGame, false),
        new DriftRow(
            months, "Kolmogorov–Smirnov", 0.081, 0.0005, 9_811, 640_110, byGame, disturbed),
        new DriftRow(months, "Wasserstein-1", 0.022, 0.214, 9_811, 640_110, byGame, false));
  }

  private Series series(String name, double usual) {
    List<Series.Point> points = new ArrayList<>();
    for (int week = 0; week < 34; week++) {
      boolean drifted = disturbed && (week == 20 || week == 33);
      double value = usual * (0.4 + random.nextDouble()) + (drifted ? usual : 0);
      points.add(new Series.Point(START.plusWeeks(week), value, drifted));
    }
    return new Series(name, points);
  }

  private Distribution distribution(String name, double from, double to, double deviation) {
    List<Long> batch = new ArrayList<>();
    List<Long> stream = new ArrayList<>();
    double middle = (from + to) / 2;
    for (int bin = 0; bin < 50; bin++) {
      double z = (from + (bin + 0.5) * (to - from) / 50 - middle) / deviation;
      long count = Math.round(40_000 / (1 + z * z));
      batch.add(count);
      stream.add(disturbed ? Math.round(count * (1 + 0.06 * random.nextGaussian())) : count);
    }
    return new Distribution(name, from, to, stream, batch);
  }

  private Scatter scatter() {
    List<Scatter.Cell> cells = new ArrayList<>();
    for (int bin = 0; bin < 50; bin++) {
      cells.add(new Scatter.Cell(bin, bin, 14_000));
      for (int off = -3; disturbed && off <= 3; off++) {
        if (off != 0 && bin + off >= 0 && bin + off < 50) {
          cells.add(new Scatter.Cell(bin, bin + off, 1 + random.nextInt(90) / (off * off)));
        }
      }
    }
    return new Scatter("home_wp", 0, 1, 50, cells);
  }

  private Calibration calibration() {
    List<Calibration.Bin> bins = new ArrayList<>();
    for (int bin = 0; bin < 10; bin++) {
      double said = (bin + 0.5) / 10;
      double came = Math.min(1, Math.max(0, said + random.nextGaussian() * 0.015));
      bins.add(new Calibration.Bin(said, came, 40_000 + 9_000L * Math.abs(bin - 5)));
    }
    return new Calibration("batch", bins);
  }
}
