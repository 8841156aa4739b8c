package io.courtside.league;

import io.courtside.score.ShotForm;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the players of a game shot before it began.
 *
 * @param ofTeams forms of those who have played for either team this season, by id
 * @param known what is known of all others from earlier seasons
 */
record ShooterForms(Map<String, ShotForm> ofTeams, Carryover known) {

  /** The form of a player; {@link ShotForm#NONE} of one nobody knows. */
  ShotForm of(String playerId) {
    ShotForm form = ofTeams.get(playerId);
    return form == null ? known.player(playerId).shots().carried() : form;
  }

  /** Writes what is the game's own, about half a kilobyte. */
  void write(DataOutput out) throws IOException {
    out.writeShort(ofTeams.size());
    for (Map.Entry<String, ShotForm> form : new TreeMap<>(ofTeams).entrySet()) {
      out.writeUTF(form.getKey());
      form.getValue().write(out);
    }
  }

  /** Reads what {@link #write} wrote. */
  static ShooterForms read(DataInput in, Carryover known) throws IOException {
    int size = in.readUnsignedShort();
    Map<String, ShotForm> forms = new HashMap<>();
    for (int i = 0; i < size; i++) {
      forms.put(in.readUTF(), ShotForm.read(in));
    }
    return new ShooterForms(Map.copyOf(forms), known);
  }
}
