package io.courtside.simulate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Thirty invented teams with their rosters.
 *
 * @param teams in alphabetical order of their codes
 */
public record League(List<SimulatedTeam> teams) {
  private static final List<String> CITIES =
      List.of(
          "ABQ Albuquerque,ALB Albany,ANC Anchorage,BAL Baltimore,BHM Birmingham,BOI Boise",
          "BUF Buffalo,CIN Cincinnati,CLB Columbus,DUL Duluth,ELP El Paso,FRE Fresno",
          "HFD Hartford,HON Honolulu,KCY Kansas City,KNX Knoxville,LOU Louisville,LVG Las Vegas",
          "MAD Madison,NAS Nashville,NOR Norfolk,OMA Omaha,PIT Pittsburgh,PRO Providence",
          "RAL Raleigh,RNO Reno,SEA Seattle,SPO Spokane,TAC Tacoma,TUL Tulsa");
  private static final int DEEPEST = 3;
  private static final double TEAM_SPREAD = 0.28;
  private static final double[] STARTER_MINUTES = {34, 33, 33, 31, 31};
  private static final double[] BENCH_MINUTES = {17, 16, 16, 15, 14};
  private static final int FIRST_ID = 2_900_100;

  /** Keeps the teams as they are. */
  public League {
    teams = List.copyOf(teams);
  }

  /** The league of a seed: the same teams and players for the same seed. */
  public static League of(long seed) {
    Chance chance = new Chance(seed);
    Names names = new Names(chance);
    Scout scout = new Scout(chance);
    List<SimulatedTeam> teams = new ArrayList<>();
    int id = FIRST_ID;
    for (String city : String.join(",", CITIES).split(",", -1)) {
      String code = city.substring(0, 3);
      double quality = chance.normal(0, TEAM_SPREAD);
      List<SimulatedPlayer> signed = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        id += 1 + chance.below(40);
        int position = i % SimulatedTeam.ON_COURT + 1;
        Traits traits = scout.traits(position, quality + chance.normal(-0.6, 0.9));
        signed.add(
            new SimulatedPlayer(String.valueOf(id), names.next(), code, position, 0, traits));
      }
      teams.add(new SimulatedTeam(code, city.substring(4), roster(signed)));
    }
    return new League(teams);
  }

  /** All players of all teams. */
  public List<SimulatedPlayer> players() {
    return teams.stream().flatMap(team -> team.players().stream()).toList();
  }

  /** The best of each position starts, the next comes off the bench, the rest waits. */
  private static List<SimulatedPlayer> roster(List<SimulatedPlayer> signed) {
    List<SimulatedPlayer> bySkill = new ArrayList<>(signed);
    bySkill.sort(Comparator.comparingDouble(SimulatedPlayer::skill).reversed());
    List<SimulatedPlayer> roster = new ArrayList<>();
    for (int rank = 0; rank < DEEPEST; rank++) {
      for (int position = 1; position <= SimulatedTeam.ON_COURT; position++) {
        int wanted = position;
        int skipped = rank;
        bySkill.stream()
            .filter(player -> player.position() == wanted)
            .skip(skipped)
            .limit(1)
            .forEach(player -> roster.add(withMinutes(player, minutes(skipped, wanted))));
      }
    }
    return roster;
  }

  private static double minutes(int rank, int position) {
    return switch (rank) {
      case 0 -> STARTER_MINUTES[position - 1];
      case 1 -> BENCH_MINUTES[position - 1];
      default -> 0;
    };
  }

  private static SimulatedPlayer withMinutes(SimulatedPlayer player, double minutes) {
    return new SimulatedPlayer(
        player.id(), player.name(), player.team(), player.position(), minutes, player.traits());
  }
}
