package io.courtside.program;

import io.courtside.cli.ExitCode;
import io.courtside.cli.ModelsCommand;
import io.courtside.failure.Failure;
import io.courtside.model.BadModel;
import io.courtside.model.ModelEvent;
import io.courtside.model.ModelFacts;
import io.courtside.model.ModelStore;
import io.courtside.model.ModelVersion;
import io.courtside.pipeline.Models;
import io.courtside.settings.Settings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Command {@code models}: the model store as a person sees it. */
final class ShowModels implements ModelsCommand.Engine {
  private static final String ROW = "%-9s %-28s %-24s %-7s %s%n";

  @Override
  public int list(Settings settings, PrintWriter out) throws IOException {
    ModelStore store = Models.store(settings);
    try {
      String champion = store.champion().map(ModelVersion::name).orElse(ModelStore.SHIPPED);
      out.printf(ROW, "", "model", "made", "brier", "trained on");
      row(out, ModelStore.SHIPPED, champion, Models.shippedFacts());
      for (ModelVersion version : store.versions()) {
        try {
          row(out, version.name(), champion, facts(store, version.name()));
        } catch (BadModel e) {
          out.printf(ROW, mark(version.name(), champion), version.name(), "", "", e.getMessage());
        }
      }
    } catch (BadModel e) {
      throw new Failure(e.getMessage(), e);
    }
    out.flush();
    return ExitCode.OK;
  }

  private static void row(PrintWriter out, String name, String champion, ModelFacts facts) {
    out.printf(
        ROW,
        mark(name, champion),
        name,
        facts.trainedAt().replaceFirst("\\.\\d+Z$", "Z"),
        facts.brier(),
        facts.trainedOn().stream()
            .map(ModelFacts.DataFile::name)
            .collect(Collectors.joining(", ")));
  }

  private static String mark(String name, String champion) {
    return name.equals(champion) ? ModelStore.CHAMPION : "";
  }

  @Override
  public int add(Settings settings, Path file, boolean promote, String reason, PrintWriter out)
      throws IOException {
    ModelStore store = Models.store(settings);
    try {
      ModelVersion version = store.add(Files.readAllBytes(file), reason);
      out.printf("added: %s (sha256 %s)%n", version.name(), version.sha256());
      return promote ? use(settings, version.name(), reason, out) : done(out);
    } catch (BadModel e) {
      throw new Failure(file + ": " + e.getMessage() + "; nothing was changed", e);
    }
  }

  @Override
  public int use(Settings settings, String name, String reason, PrintWriter out)
      throws IOException {
    ModelStore store = Models.store(settings);
    Optional<ModelVersion> before = store.champion();
    try {
      store.promote(name, reason);
    } catch (BadModel e) {
      throw new Failure(e.getMessage() + "; the champion is as before", e);
    }
    out.printf(
        "champion: %s, before: %s%n",
        name, before.map(ModelVersion::name).orElse(ModelStore.SHIPPED));
    return done(out);
  }

  @Override
  public int show(Settings settings, String name, PrintWriter out) throws IOException {
    ModelStore store = Models.store(settings);
    try {
      ModelFacts facts =
          name.equals(ModelStore.SHIPPED) ? Models.shippedFacts() : facts(store, name);
      out.printf("model         %s%n", name);
      out.printf("features      %s%n", facts.schema());
      out.printf("made          %s%n", facts.trainedAt());
      print(out, "trained on", facts.trainedOn());
      print(out, "evaluated on", facts.evaluatedOn());
      out.printf("brier         %s%n", facts.brier());
      out.printf("log-loss      %s%n", facts.logLoss());
      for (ModelEvent event : store.events()) {
        if (event.model().equals(name)) {
          String did = event.kind().name().toLowerCase(Locale.ROOT);
          out.printf("%-13s %s, %s%n", did, event.at(), event.reason());
        }
      }
    } catch (BadModel e) {
      throw new Failure(e.getMessage(), e);
    }
    return done(out);
  }

  private static void print(PrintWriter out, String what, List<ModelFacts.DataFile> files) {
    for (ModelFacts.DataFile file : files) {
      out.printf("%-13s %s (sha256 %s)%n", what, file.name(), file.sha256());
    }
  }

  private static ModelFacts facts(ModelStore store, String name) throws IOException {
    return ModelFacts.of(store.read(name).document());
  }

  private static int done(PrintWriter out) {
    out.flush();
    return ExitCode.OK;
  }
}
