package io.courtside.train;

import io.courtside.league.Carryover;
import io.courtside.league.CarryoverDocument;
import io.courtside.score.Features;
import io.courtside.score.ShotValue;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Names of models: the same numbers have the same name, whenever and wherever they were made. */
public final class ModelName {
  private static final int HASH_DIGITS = 8;

  private ModelName() {}

  /**
   * The name of a linear model.
   *
   * @param weights one a feature
   * @param bias to be added to their sum
   * @param averageSwing mean swing of a possession
   * @param shots the model of shots that goes with it
   * @param seed what it knows of teams and players
   */
  public static String linear(
      List<Double> weights, double bias, double averageSwing, ShotValue shots, Carryover seed) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(Features.SCHEMA.getBytes(StandardCharsets.UTF_8));
      for (double weight : weights) {
        digest.update(bytes(weight));
      }
      digest.update(bytes(bias));
      digest.update(bytes(averageSwing));
      digest.update(shots.json().toString().getBytes(StandardCharsets.UTF_8));
      digest.update(CarryoverDocument.of(seed).toString().getBytes(StandardCharsets.UTF_8));
      return "wp-linear-" + HexFormat.of().formatHex(digest.digest()).substring(0, HASH_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static byte[] bytes(double value) {
    return ByteBuffer.allocate(Double.BYTES).putDouble(value).array();
  }
}
