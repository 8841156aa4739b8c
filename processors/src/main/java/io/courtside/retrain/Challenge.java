package io.courtside.retrain;

import io.courtside.model.BadModel;
import io.courtside.model.ModelFile;
import io.courtside.model.ModelStore;
import io.courtside.score.GameState;
import io.courtside.score.WinProbability;
import io.courtside.train.Evaluation;
import io.courtside.train.EventData;
import io.courtside.train.FinishedGame;
import io.courtside.train.TrainingException;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A challenge of the champion: what it is, what judges, and the judgement. */
final class Challenge {
  private final Plan plan;
  private final Consumer<String> progress;
  private final Calendar calendar;
  private final ChampionSeat seat;
  private final ModelFile champion;
  private final Instant seenByChampion;
  private final LocalDate cutOff;
  private final Set<String> unseen;

  private Challenge(
      Calendar calendar, ChampionSeat seat, ModelFile champion, Plan plan, Consumer<String> told)
      throws IOException {
    this.plan = plan;
    this.progress = told;
    this.calendar = calendar;
    this.seat = seat;
    this.champion = champion;
    this.seenByChampion =
        champion
            .trainedUntil()
            .orElseThrow(
                () ->
                    new BadModel(
                        "the champion %s does not say until when it was trained, so no game is known to be new to it"
                            .formatted(champion.model().name())));
    this.cutOff = plan.cutOff(calendar.lastEnd());
    this.unseen = calendar.beganFrom(start(plan.judgeFrom(cutOff)), seenByChampion);
  }

  /** Reads the champion of {@code store} and when the games of {@code data} were played. */
  static Challenge of(List<EventData> data, ModelStore store, Plan plan, Consumer<String> told)
      throws IOException, TrainingException {
    String name = store.championName();
    ModelFile champion = name.equals(ModelStore.SHIPPED) ? ModelFile.shipped() : store.read(name);
    ChampionSeat seat = new ChampionSeat(store, name, plan.dryRun());
    Challenge challenge = new Challenge(Calendar.of(data), seat, champion, plan, told);
    told.accept(
        "champion %s has learned from games until %s; cut-off %s; %,d games are new to both"
            .formatted(
                champion.model().name(),
                challenge.seenByChampion,
                challenge.cutOff,
                challenge.unseen.size()));
    return challenge;
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  ModelFile champion() {
    return champion;
  }

  Instant seenByChampion() {
    return seenByChampion;
  }

  Calendar calendar() {
    return calendar;
  }

  LocalDate cutOff() {
    return cutOff;
  }

  /** The cut-off as a moment. */
  Instant cutOffStart() {
    return start(cutOff);
  }

  /** Says no before a model is made, where no challenger could be judged. */
  Optional<Verdict> tooFewToJudge() {
    return unseen.size() >= plan.rule().leastGames()
        ? Optional.empty()
        : Optional.of(
            tooFew(
                "only %,d games are new to both, begun on %s or later and after the champion's last (%s); %,d are needed"
                    .formatted(
                        unseen.size(),
                        plan.judgeFrom(cutOff),
                        seenByChampion,
                        plan.rule().leastGames())));
  }

  Verdict tooFew(String why) {
    return new Verdict(
        Verdict.Outcome.TOO_FEW_GAMES,
        champion.model().name(),
        Optional.empty(),
        Optional.empty(),
        why);
  }

  /** Judges and acts accordingly. */
  Verdict judge(Challenger challenger) throws IOException, TrainingException {
    String champions = champion.model().name();
    String name = challenger.model().name();
    if (name.equals(champions)) {
      return new Verdict(
          Verdict.Outcome.UNCHANGED,
          champions,
          Optional.of(name),
          Optional.empty(),
          "the champion %s has the very numbers of the model %s"
              .formatted(name, challenger.origin()));
    }
    Evaluation evaluation = new Evaluation(name);
    PairedLosses losses = new PairedLosses();
    compare(challenger.model(), losses, evaluation);
    Comparison comparison = losses.comparison(plan.rule().confidence());
    boolean promotes = plan.rule().promotes(comparison);
    Verdict verdict =
        new Verdict(
            promotes ? Verdict.Outcome.PROMOTED : Verdict.Outcome.REFUSED,
            champions,
            Optional.of(name),
            Optional.of(comparison),
            sentence(comparison, promotes));
    seat.settle(verdict, challenger, evaluation);
    return verdict;
  }

  /** Both see the very same states: what was known of the teams as each game began. */
  private void compare(WinProbability challenger, PairedLosses losses, Evaluation evaluation)
      throws TrainingException {
    calendar
        .replay(
            unseen,
            champion.seed(),
            game -> {
              losses.add(losses(game, challenger));
              evaluation.add(game, challenger);
            })
        .forEach(evaluation::read);
    progress.accept("compared on %,d events".formatted(evaluation.events()));
  }

  private PairedLosses.OfGame losses(FinishedGame game, WinProbability challenger) {
    PairedLosses.Loss before = PairedLosses.Loss.NONE;
    PairedLosses.Loss after = PairedLosses.Loss.NONE;
    for (GameState state : game.states()) {
      before = before.plus(champion.model().home(state), game.homeWon());
      after = after.plus(challenger.home(state), game.homeWon());
    }
    return new PairedLosses.OfGame(game.states().size(), before, after);
  }

  private String sentence(Comparison found, boolean promotes) {
    Comparison.Gain log = found.logLoss();
    return String.format(
        Locale.ROOT,
        "against champion %s on %,d games from %s that neither had seen: log-loss %.4f against %.4f,"
            + " a gain of %.5f, with %s%% confidence %.5f to %.5f, %s the margin of %s;"
            + " Brier %.4f against %.4f",
        champion.model().name(),
        found.games(),
        calendar.firstDay(unseen),
        log.challenger(),
        log.champion(),
        log.mean(),
        percent(found.confidence()),
        log.interval().low(),
        log.interval().high(),
        promotes ? "all above" : "not all above",
        Double.toString(plan.rule().margin()),
        found.brier().challenger(),
        found.brier().champion());
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.4g", 100 * share).replaceFirst("\\.?0+$", "");
  }
}
