package dev.weir.rules;

import dev.weir.weave.Input;
import dev.weir.weave.Shape;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;

/** Tells a poll of each object that is made, or that a class has been initialised. One a poll. */
final class PollProbe extends ExitProbe {
  private final Poll poll;

  PollProbe(Poll poll) {
    this.poll = poll;
  }

  @Override
  public String name() {
    return poll.name();
  }

  @Override
  public Shape exit() {
    return poll.statics == null
        ? Shape.of(Shape.Gives.NOTHING, Input.THIS)
        : Shape.of(Shape.Gives.NOTHING);
  }

  @Override
  public MethodHandle linkExit(Lookup caller, MethodType type) {
    if (poll.statics == null) {
      return OwnMethods.ofVirtual(PolledObjects.class, "add", void.class, Object.class)
          .bindTo(poll.objects)
          .asType(type);
    }
    MethodHandle initialised =
        OwnMethods.ofVirtual(PolledStatics.class, "initialised", void.class, ClassLoader.class)
            .bindTo(poll.statics);
    return MethodHandles.insertArguments(initialised, 0, caller.lookupClass().getClassLoader());
  }

  @Override
  public String toString() {
    return "poll " + name();
  }
}
