package io.courtside.live;

import io.courtside.event.Event;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The two teams of a game.
 *
 * @param home code of the home team
 * @param away code of the visiting team
 */
record Opponents(String home, String away) {

  static Opponents of(BoxScore boxScore) {
    return new Opponents(boxScore.homeTeam(), boxScore.awayTeam());
  }

  /**
   * The teams as the plays alone tell them: who scores when the home score rises is at home. Empty
   * until that can be told.
   */
  static Optional<Opponents> of(List<FeedAction> actions) {
    Map<String, Integer> homeness = new TreeMap<>();
    int home = 0;
    int away = 0;
    for (FeedAction action : actions) {
      Event play = action.play();
      if (play.team() != null) {
        int told = play.points() == 0 ? 0 : play.homeScore() - home - (play.awayScore() - away);
        homeness.merge(play.team(), Integer.signum(told), Integer::sum);
      }
      home = play.homeScore();
      away = play.awayScore();
    }
    if (homeness.size() != 2) {
      return Optional.empty();
    }
    List<Map.Entry<String, Integer>> ranked =
        homeness.entrySet().stream().sorted(Map.Entry.comparingByValue()).toList();
    Map.Entry<String, Integer> last = ranked.get(0);
    Map.Entry<String, Integer> first = ranked.get(1);
    return last.getValue().equals(first.getValue())
        ? Optional.empty()
        : Optional.of(new Opponents(first.getKey(), last.getKey()));
  }
}
