package io.courtside.program;

import io.courtside.cli.ExitCode;
import io.courtside.cli.RunCommand;
import io.courtside.pipeline.Input;
import io.courtside.pipeline.Pipeline;
import io.courtside.settings.Setting;
import io.courtside.settings.SettingCatalog;
import io.courtside.settings.Settings;
import java.io.PrintWriter;
import java.util.List;

/** Command {@code run}: follows the inbox until the process is asked to end. */
final class Run implements RunCommand.Engine {

  @Override
  public int run(Settings settings, PrintWriter out) throws InterruptedException {
    return new Resumption(
            () -> Pipeline.start(settings, Input.inbox(), List.of()), System::nanoTime)
        .of(
            (pipeline, shutdown) -> {
              out.printf(
                  "courtside: following %s; scored lines go to %s; Ctrl-C ends%n",
                  sources(settings), sinks(settings));
              out.flush();
              pipeline.outcome().get();
              return ExitCode.OK;
            });
  }

  private static String sources(Settings settings) {
    return switch (settings.get(SettingCatalog.SOURCE)) {
      case "files" -> files(settings);
      case "kafka" -> topic(settings, SettingCatalog.KAFKA_EVENTS_TOPIC);
      default -> files(settings) + " and " + topic(settings, SettingCatalog.KAFKA_EVENTS_TOPIC);
    };
  }

  private static String files(Settings settings) {
    return settings.get(SettingCatalog.SOURCE_DIRECTORY)
        + settings
            .get(SettingCatalog.HTTP_PORT)
            .map(port -> " and http://" + settings.get(SettingCatalog.HTTP_HOST) + ":" + port)
            .orElse("");
  }

  private static String sinks(Settings settings) {
    String log = settings.get(SettingCatalog.SCORED_DIRECTORY).toString();
    return settings.get(SettingCatalog.SINK).equals("files")
        ? log
        : log + " and " + topic(settings, SettingCatalog.KAFKA_SCORES_TOPIC);
  }

  private static String topic(Settings settings, Setting<String> name) {
    return "topic %s at %s"
        .formatted(settings.get(name), settings.get(SettingCatalog.KAFKA_BROKERS));
  }
}
