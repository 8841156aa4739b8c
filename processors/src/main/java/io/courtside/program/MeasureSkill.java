package io.courtside.program;

import io.courtside.cli.ExitCode;
import io.courtside.cli.SkillCommand;
import io.courtside.pipeline.Models;
import io.courtside.settings.Settings;
import io.courtside.train.SkillCheck;
import java.io.PrintWriter;

/** Command {@code skill}: how well impact ranks simulated players, told as the season goes on. */
final class MeasureSkill implements SkillCommand.Engine {

  @Override
  public int skill(Settings settings, int games, long seed, PrintWriter out) {
    out.printf(
        "simulated season of seed %d, %d games a team: Spearman's rank correlation with true"
            + " skill%n",
        seed, games);
    say(out, SkillCheck.Look.heading());
    SkillCheck.run(seed, games, Models.chosen(settings).scorer(), look -> say(out, look.text()));
    return ExitCode.OK;
  }

  private static void say(PrintWriter out, String line) {
    out.println(line);
    out.flush();
  }
}
