package io.courtside.program;

import io.courtside.cli.BackfillCommand;
import io.courtside.cli.CheckCommand;
import io.courtside.cli.Courtside;
import io.courtside.cli.CreditCommand;
import io.courtside.cli.DemoCommand;
import io.courtside.cli.EvaluateCommand;
import io.courtside.cli.ExportCommand;
import io.courtside.cli.ImportCommand;
import io.courtside.cli.JobsCommand;
import io.courtside.cli.KpiCommand;
import io.courtside.cli.LeadersCommand;
import io.courtside.cli.LoadCommand;
import io.courtside.cli.LoadTestCommand;
import io.courtside.cli.ModelsCommand;
import io.courtside.cli.RebuildCommand;
import io.courtside.cli.RecalibrateCommand;
import io.courtside.cli.ReplayCommand;
import io.courtside.cli.RestoreCommand;
import io.courtside.cli.RetrainCommand;
import io.courtside.cli.RunCommand;
import io.courtside.cli.ScoreCommand;
import io.courtside.cli.SettingsCommand;
import io.courtside.cli.SkillCommand;
import io.courtside.cli.SqlCommand;
import io.courtside.cli.StatusCommand;
import io.courtside.cli.Surroundings;
import io.courtside.cli.TortureCommand;
import io.courtside.cli.TrainCommand;
import java.time.InstantSource;

/** Starts the program: the command line with an engine behind each command. */
public final class Main {
  private Main() {}

  /** Starts the program. */
  public static void main(String... args) {
    ChallengeChampion challenge = new ChallengeChampion(InstantSource.system());
    Courtside courtside =
        new Courtside(Surroundings.ofThisProcess())
            .with(new DemoCommand(new Demo()))
            .with(new RunCommand(new Run()))
            .with(new ScoreCommand(new ScoreFiles()))
            .with(new ImportCommand(new ImportFeed()))
            .with(new StatusCommand(new Status()))
            .with(new LeadersCommand(new ShowLeaders()))
            .with(new RestoreCommand(new Restore()))
            .with(new ReplayCommand(new Replay()))
            .with(
                new RebuildCommand(
                    new Rebuild(InstantSource.system()),
                    new RebuildWarehouse(InstantSource.system())))
            .with(new SqlCommand(new AskWarehouse()))
            .with(new KpiCommand(new AskWarehouse()))
            .with(new ExportCommand(new ExportDays(InstantSource.system())))
            .with(new LoadCommand(new LoadLogs(InstantSource.system())))
            .with(new BackfillCommand(new RunBackfill(InstantSource.system())))
            .with(new JobsCommand(new AskForJobs()))
            .with(new CheckCommand(new RunCheck(InstantSource.system())))
            .with(new TrainCommand(new Train()))
            .with(new EvaluateCommand(new Evaluate()))
            .with(new RetrainCommand(challenge::retrain))
            .with(new RecalibrateCommand(challenge::recalibrate))
            .with(new CreditCommand(new ReportCredit()))
            .with(new SkillCommand(new MeasureSkill()))
            .with(new ModelsCommand(new ShowModels()))
            .with(new TortureCommand(new BreakAndCompare()))
            .with(new LoadTestCommand(new TestUnderLoad(InstantSource.system())))
            .with(new SettingsCommand());
    System.exit(courtside.execute(args));
  }
}
