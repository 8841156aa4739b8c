package io.courtside.pipeline;

import io.courtside.model.BadModel;
import io.courtside.model.ModelInUse;
import io.courtside.model.ModelStore;
import java.io.IOException;
import org.apache.camel.StaticService;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedOperation;
import org.apache.camel.api.management.ManagedResource;
import org.apache.camel.support.service.ServiceSupport;

/** The model that scores, as the route {@code model} and JMX see it. */
@ManagedResource(description = "The model that scores")
public final class ManagedModel extends ServiceSupport implements StaticService {
  private final ModelInUse model;
  private final ModelStore store;

  ManagedModel(ModelInUse model, ModelStore store) {
    this.model = model;
    this.store = store;
  }

  /** Name of the model that scores now. */
  @ManagedAttribute(description = "Name of the model that scores now")
  public String getModel() {
    return model.get().modelName();
  }

  /** Why the model that should score does not; empty where it does. */
  @ManagedAttribute(description = "Why the model that should score does not; empty where it does")
  public String getRefused() {
    return model.refused().orElse("");
  }

  /** Looks whether another model should score, and lets it. */
  @ManagedOperation(description = "Looks whether another model should score, and lets it")
  public void look() {
    model.look();
  }

  /**
   * Makes a model of the store champion, which scores from the next batch on where {@code
   * courtside.model} is {@code champion}.
   *
   * @return name of the model that scores now, or why the other is refused
   */
  @ManagedOperation(description = "Makes a model of the store champion: name, reason")
  public String promote(String name, String reason) throws IOException {
    try {
      store.promote(name, reason);
    } catch (BadModel e) {
      return "refused: " + e.getMessage();
    }
    model.look();
    return getModel();
  }
}
