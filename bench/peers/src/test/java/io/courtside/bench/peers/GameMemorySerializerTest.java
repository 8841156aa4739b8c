package io.courtside.bench.peers;

import static org.assertj.core.api.Assertions.assertThat;

import io.courtside.score.PlayerLine;
import io.courtside.score.PlayerTally;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;

class GameMemorySerializerTest {
  private static final GameMemorySerializer SERIALIZER = GameMemorySerializer.INSTANCE;

  @Test
  void a_game_comes_back_from_a_checkpoint_as_it_was() throws IOException {
    GameMemory back = read(written(game()));

    assertThat(back.next).isEqualTo(7);
    assertThat(back.gameMillis).isEqualTo(1_700_000_000_000L);
    assertThat(back.see(600, 5)).isEqualTo(42);
    assertThat(back.see(599, 5)).isZero();
    assertThat(back.players).containsOnlyKeys("203999");
    assertThat(new String(back.held.get(9).line(), StandardCharsets.UTF_8)).isEqualTo("line");
  }

  @Test
  void what_is_written_twice_over_is_the_same() throws IOException {
    byte[] once = written(game());

    assertThat(written(read(once))).isEqualTo(once);
  }

  @Test
  void a_copy_does_not_follow_what_it_was_made_of() {
    GameMemory game = game();
    GameMemory copy = SERIALIZER.copy(game);

    game.see(1, 3);
    game.players.clear();
    game.held.clear();

    assertThat(copy.see(1, 4)).isZero();
    assertThat(copy.players).hasSize(1);
    assertThat(copy.held).hasSize(1);
  }

  private static GameMemory game() {
    GameMemory game = new GameMemory();
    game.next = 7;
    game.gameMillis = 1_700_000_000_000L;
    game.see(600, 42);
    game.players.put("203999", new PlayerTally(PlayerLine.empty()));
    game.held.put(9, new GameMemory.Held(5, "line".getBytes(StandardCharsets.UTF_8)));
    return game;
  }

  private static byte[] written(GameMemory game) throws IOException {
    DataOutputSerializer out = new DataOutputSerializer(256);
    SERIALIZER.serialize(game, out);
    return out.getCopyOfBuffer();
  }

  private static GameMemory read(byte[] bytes) throws IOException {
    return SERIALIZER.deserialize(new DataInputDeserializer(bytes));
  }
}
