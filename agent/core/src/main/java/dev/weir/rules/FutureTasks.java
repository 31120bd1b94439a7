package dev.weir.rules;

import dev.weir.meters.WeakIdentityMap;
import dev.weir.spi.AsyncCall;
import dev.weir.weave.Input;
import dev.weir.weave.MethodDeclaration;
import dev.weir.weave.Probe;
import dev.weir.weave.ProbeSource;
import dev.weir.weave.Shape;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * Tasks of executors that somebody waits for. {@code FutureTask} has no way to be told that it is
 * done but its own {@code finishCompletion}, which all its ends go through (JDK 8 to 25); that is
 * woven when the first method under a rule returns a task, and not before. Thread-safe.
 */
final class FutureTasks extends ExitProbe implements ProbeSource {
  private static final String TASK = "java/util/concurrent/FutureTask";

  private final WeakIdentityMap<Object, List<AsyncCall>> awaited = new WeakIdentityMap<>();
  private final Reweaver reweaver;
  private volatile boolean woven;

  FutureTasks(Reweaver reweaver) {
    this.reweaver = reweaver;
  }

  /** Ends the call when the task does. */
  void await(FutureTask<?> task, AsyncCall call) {
    weave();
    awaited.putIfAbsent(task, new CopyOnWriteArrayList<AsyncCall>()).add(call);
    if (task.isDone()) { // perhaps before it was put there, which nobody then told
      finished(task);
      end(task, call);
    }
  }

  private void weave() {
    if (!woven) {
      synchronized (this) {
        if (!woven) {
          woven = true;
          reweaver.reweave(Collections.singleton(TASK.replace('/', '.')));
        }
      }
    }
  }

  /** Called by woven code, for every task there is. */
  void finished(Object task) {
    List<AsyncCall> calls = awaited.remove(task);
    if (calls != null) {
      for (AsyncCall call : calls) {
        end((Future<?>) task, call);
      }
    }
  }

  /** Ends a call with the outcome of a future that is done. */
  static void end(Future<?> done, AsyncCall call) {
    try {
      call.end(done.get(), null);
    } catch (ExecutionException e) {
      call.end(null, e.getCause() == null ? e : e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      call.end(null, null);
    } catch (RuntimeException e) {
      call.end(null, e);
    }
  }

  @Override
  public boolean concerns(@Nullable ClassLoader loader, String className, byte[] classFile) {
    return woven && loader == null && className.equals(TASK);
  }

  @Override
  public boolean concerns(Class<?> loaded) {
    return woven && loaded == FutureTask.class;
  }

  @Override
  public List<? extends Probe> probes(MethodDeclaration method) {
    return method.name.equals("finishCompletion")
        ? Collections.singletonList(this)
        : Collections.<Probe>emptyList();
  }

  @Override
  public String name() {
    return "futures";
  }

  @Override
  public Shape exit() {
    return Shape.of(Shape.Gives.NOTHING, Input.THIS);
  }

  @Override
  public MethodHandle linkExit(Lookup caller, MethodType type) {
    return OwnMethods.ofVirtual(FutureTasks.class, "finished", void.class, Object.class)
        .bindTo(this)
        .asType(type);
  }
}
