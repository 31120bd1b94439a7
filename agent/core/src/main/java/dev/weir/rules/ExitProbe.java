package dev.weir.rules;

import dev.weir.weave.Probe;
import dev.weir.weave.Shape;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/** A probe that does nothing where a method begins. */
abstract class ExitProbe implements Probe {

  @Override
  public final @Nullable Shape enter() {
    return null;
  }

  @Override
  public final MethodHandle linkEnter(Lookup caller, MethodType type) {
    throw new IllegalStateException("nothing is woven at the entry");
  }
}
