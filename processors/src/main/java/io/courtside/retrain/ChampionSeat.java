package io.courtside.retrain;

import io.courtside.model.ModelStore;
import io.courtside.train.Evaluation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * The champion's place in the store, as a challenge found it.
 *
 * <p>Each step can be taken again: a challenger that is there stays as it is, a refusal in the same
 * words is noted once, a champion is not promoted again. So whatever a crash leaves, the same
 * challenge ends in the same store.
 *
 * @param store where models are kept
 * @param champion name of the one in it
 * @param closed whether the store is left as it is
 */
record ChampionSeat(ModelStore store, String champion, boolean closed) {

  /** Keeps the challenger, and does as the verdict says. */
  void settle(Verdict verdict, Challenger challenger, Evaluation evaluation) throws IOException {
    if (closed) {
      return;
    }
    String name = challenger.model().name();
    if (store.versions().stream().noneMatch(version -> version.name().equals(name))) {
      byte[] document = challenger.document().apply(evaluation).getBytes(StandardCharsets.UTF_8);
      store.add(document, challenger.origin());
    }
    if (verdict.outcome() == Verdict.Outcome.PROMOTED) {
      store.promoteOver(champion, name, verdict.reason());
    } else {
      store.refuse(name, verdict.reason());
    }
  }
}
