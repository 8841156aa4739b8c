package io.courtside.program;

import io.courtside.cli.ExitCode;
import io.courtside.cli.JobsCommand;
import io.courtside.failure.Failure;
import io.courtside.jobs.Job;
import io.courtside.pipeline.WorkDirectory;
import io.courtside.query.AnswerFormat;
import io.courtside.query.Query;
import io.courtside.settings.Setting;
import io.courtside.settings.SettingCatalog;
import io.courtside.settings.Settings;
import io.courtside.warehouse.SqlDirectory;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/** Command {@code jobs}: the times of jobs, their last runs, and a run now. */
final class AskForJobs implements JobsCommand.Engine {
  private static final Map<Job, Setting<String>> TIMES =
      Map.of(
          Job.LOAD, SettingCatalog.LOAD_CRON,
          Job.BACKFILL, SettingCatalog.BACKFILL_CRON,
          Job.CHECK, SettingCatalog.CHECK_CRON,
          Job.EXPORT, SettingCatalog.EXPORT_CRON,
          Job.RECALIBRATE, SettingCatalog.RECALIBRATE_CRON,
          Job.RETRAIN, SettingCatalog.RETRAIN_CRON);

  @Override
  public int show(Settings settings, PrintWriter out) throws Exception {
    boolean running = WorkDirectory.isHeld(settings.get(SettingCatalog.WORK));
    boolean paused = !settings.get(SettingCatalog.JOBS_ENABLED);
    for (Job job : Job.values()) {
      String cron = settings.get(TIMES.get(job));
      String when = cron.isEmpty() ? "never by itself" : cron + " UTC";
      out.printf("%-12s %s%s%n", job.word(), when, paused ? ", paused" : "");
    }
    out.println(
        running
            ? "the program runs; './courtside jobs run NAME' has one run now"
            : "the program does not run, so no job does");
    out.println();
    if (!Files.exists(settings.get(SettingCatalog.WAREHOUSE_FILE))) {
      out.println("no job has run yet");
    } else {
      String history =
          new SqlDirectory(settings.get(SettingCatalog.SQL_DIRECTORY)).text("jobs/history.sql");
      out.print(
          AnswerFormat.TABLE.text(AskWarehouse.answer(settings, new Query(history, Map.of()))));
    }
    out.flush();
    return ExitCode.OK;
  }

  @Override
  public int run(Settings settings, String job, PrintWriter out) throws IOException {
    if (Job.of(job).isEmpty()) {
      throw new Failure("there is no job '" + job + "'; there are " + Job.words());
    }
    Path work = settings.get(SettingCatalog.WORK);
    if (!WorkDirectory.isHeld(work)) {
      throw new Failure(
          "no program runs on "
              + work
              + " that could run a job; load, backfill, check, export, recalibrate and retrain are"
              + " commands of their own too");
    }
    Path jobs = Files.createDirectories(work.resolve("jobs"));
    Path asked = Files.createTempFile(jobs, "asked", ".part");
    Files.move(asked, jobs.resolve(job + ".run"), StandardCopyOption.REPLACE_EXISTING);
    out.printf("asked for %s; './courtside jobs' shows how it ends%n", job);
    out.flush();
    return ExitCode.OK;
  }
}
