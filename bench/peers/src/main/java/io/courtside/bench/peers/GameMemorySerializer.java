package io.courtside.bench.peers;

import io.courtside.score.GameState;
import io.courtside.score.PlayerLine;
import io.courtside.score.PlayerTally;
import java.io.IOException;
import java.util.Map;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.base.TypeSerializerSingleton;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Writes what is kept of a game into checkpoints, in the packed forms of its parts. */
final class GameMemorySerializer extends TypeSerializerSingleton<GameMemory> {
  static final GameMemorySerializer INSTANCE = new GameMemorySerializer();
  private static final long serialVersionUID = 1;

  /** Its form as checkpoints know it. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<GameMemory> {
    /** For Flink, which makes it by reflection. */
    public Snapshot() {
      super(() -> INSTANCE);
    }
  }

  @Override
  public boolean isImmutableType() {
    return false;
  }

  @Override
  public GameMemory createInstance() {
    return new GameMemory();
  }

  @Override
  public GameMemory copy(GameMemory from) {
    return from.copy();
  }

  @Override
  public GameMemory copy(GameMemory from, GameMemory reuse) {
    return from.copy();
  }

  @Override
  public int getLength() {
    return -1;
  }

  @Override
  public void serialize(GameMemory game, DataOutputView out) throws IOException {
    out.writeInt(game.next);
    out.writeLong(game.gameMillis);
    out.writeLong(game.changedAtMillis);
    game.state.write(out);
    int last = game.fingerprints.length;
    while (last > 0 && game.fingerprints[last - 1] == 0) {
      last--;
    }
    out.writeInt(last);
    for (int seq = 0; seq < last; seq++) {
      out.writeInt(game.fingerprints[seq]);
    }
    out.writeShort(game.players.size());
    for (Map.Entry<String, PlayerTally> player : game.players.entrySet()) {
      out.writeUTF(player.getKey());
      player.getValue().line().write(out);
    }
    out.writeShort(game.held.size());
    for (Map.Entry<Integer, GameMemory.Held> held : game.held.entrySet()) {
      out.writeInt(held.getKey());
      out.writeLong(held.getValue().atMillis());
      out.writeInt(held.getValue().line().length);
      out.write(held.getValue().line());
    }
  }

  @Override
  public GameMemory deserialize(DataInputView in) throws IOException {
    GameMemory game = new GameMemory();
    game.next = in.readInt();
    game.gameMillis = in.readLong();
    game.changedAtMillis = in.readLong();
    game.state = GameState.read(in);
    int plays = in.readInt();
    game.fingerprints = new int[Math.max(512, plays)];
    for (int seq = 0; seq < plays; seq++) {
      game.fingerprints[seq] = in.readInt();
    }
    for (int players = in.readShort(); players > 0; players--) {
      game.players.put(in.readUTF(), new PlayerTally(PlayerLine.read(in)));
    }
    for (int held = in.readShort(); held > 0; held--) {
      int seq = in.readInt();
      long atMillis = in.readLong();
      byte[] line = new byte[in.readInt()];
      in.readFully(line);
      game.held.put(seq, new GameMemory.Held(atMillis, line));
    }
    return game;
  }

  @Override
  public GameMemory deserialize(GameMemory reuse, DataInputView in) throws IOException {
    return deserialize(in);
  }

  @Override
  public void copy(DataInputView in, DataOutputView out) throws IOException {
    serialize(deserialize(in), out);
  }

  @Override
  public TypeSerializerSnapshot<GameMemory> snapshotConfiguration() {
    return new Snapshot();
  }
}
