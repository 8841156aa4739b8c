package io.courtside.simulate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One team in one game: who is on court, for how long, with how many fouls. Not thread safe. */
final class Side {
  private static final int FOULS_ALLOWED = 5;
  private static final int TIMEOUTS = 7;

  /** Seconds by which a player must be ahead of the plan, taken together, before a change. */
  private static final double CHANGE_WORTH = 185;

  private final SimulatedTeam team;
  private final List<SimulatedPlayer> onCourt;
  private final Map<String, Double> secondsPlayed = new HashMap<>();
  private final Map<String, Integer> fouls = new HashMap<>();
  private final Set<SimulatedPlayer> out = new HashSet<>();
  private double elapsed;
  private int foulsOfPeriod;
  private int foulsOfLastMinutes;
  private int timeouts = TIMEOUTS;
  private SimulatedPlayer atTheLine;

  /** One player leaves, another comes. */
  record Change(SimulatedPlayer leaves, SimulatedPlayer comes) {}

  Side(SimulatedTeam team) {
    this.team = team;
    this.onCourt = new ArrayList<>(team.starters());
  }

  String code() {
    return team.code();
  }

  List<SimulatedPlayer> onCourt() {
    return onCourt;
  }

  List<Traits> traits() {
    List<Traits> traits = new ArrayList<>(onCourt.size());
    onCourt.forEach(player -> traits.add(player.traits()));
    return traits;
  }

  void pass(double seconds) {
    elapsed += seconds;
    onCourt.forEach(player -> secondsPlayed.merge(player.id(), seconds, Double::sum));
  }

  void beginPeriod() {
    foulsOfPeriod = 0;
    foulsOfLastMinutes = 0;
  }

  /** Whether the fouls of this side now bring the other side to the line. */
  boolean inPenalty(boolean overtime) {
    return foulsOfPeriod > (overtime ? 3 : 4) || foulsOfLastMinutes > 1;
  }

  /** Counts a foul on defence, for the player and for the bonus. */
  void foulOnDefence(SimulatedPlayer player, boolean lastMinutes) {
    foulsOfPeriod++;
    if (lastMinutes) {
      foulsOfLastMinutes++;
    }
    foul(player);
  }

  /** Counts a foul for the player alone. */
  void foul(SimulatedPlayer player) {
    if (fouls.merge(player.id(), 1, Integer::sum) > FOULS_ALLOWED) {
      out.add(player);
    }
  }

  /** Keeps a player on court for the free throws to come. */
  void sendToTheLine(SimulatedPlayer shooter) {
    atTheLine = shooter;
  }

  /** Lets whoever shot free throws be changed again. */
  void leaveTheLine() {
    atTheLine = null;
  }

  int timeouts() {
    return timeouts;
  }

  void takeTimeout() {
    timeouts--;
  }

  /** The change the coach must make now, because a player on court has fouled out. */
  Optional<Change> forcedChange() {
    return onCourt.stream()
        .filter(out::contains)
        .findFirst()
        .flatMap(leaver -> bestFor(leaver).map(comer -> new Change(leaver, comer)));
  }

  /** The change that brings minutes closest to the plan; empty while all is well. */
  Optional<Change> plannedChange() {
    Change best = null;
    double most = CHANGE_WORTH;
    for (SimulatedPlayer leaver : leavers()) {
      for (SimulatedPlayer comer : bench()) {
        double gain = ahead(leaver) - ahead(comer) - 40.0 * gap(leaver, comer);
        if (gain > most && comer.targetMinutes() > 0) {
          most = gain;
          best = new Change(leaver, comer);
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /** The change that brings the strongest five closer; empty once it is on court. */
  Optional<Change> strongestChange() {
    return leavers().stream()
        .filter(player -> !team.starters().contains(player))
        .flatMap(
            leaver ->
                bench().stream()
                    .filter(team.starters()::contains)
                    .map(comer -> new Change(leaver, comer)))
        .min(Comparator.comparingInt(change -> gap(change.leaves(), change.comes())));
  }

  /** The change that rests a starter when the game is decided. */
  Optional<Change> restingChange() {
    return leavers().stream()
        .filter(team.starters()::contains)
        .flatMap(
            leaver ->
                bench().stream()
                    .filter(comer -> !team.starters().contains(comer))
                    .map(comer -> new Change(leaver, comer)))
        .min(Comparator.comparingInt(change -> gap(change.leaves(), change.comes())));
  }

  void apply(Change change) {
    onCourt.set(onCourt.indexOf(change.leaves()), change.comes());
  }

  private List<SimulatedPlayer> leavers() {
    return onCourt.stream().filter(player -> !player.equals(atTheLine)).toList();
  }

  private List<SimulatedPlayer> bench() {
    return team.players().stream()
        .filter(player -> !onCourt.contains(player) && !out.contains(player))
        .toList();
  }

  private Optional<SimulatedPlayer> bestFor(SimulatedPlayer leaver) {
    return bench().stream()
        .min(Comparator.comparingDouble(comer -> 150.0 * gap(leaver, comer) + ahead(comer)));
  }

  private double ahead(SimulatedPlayer player) {
    return secondsPlayed.getOrDefault(player.id(), 0.0) - player.targetMinutes() / 48 * elapsed;
  }

  private static int gap(SimulatedPlayer one, SimulatedPlayer other) {
    return Math.abs(one.position() - other.position());
  }
}
