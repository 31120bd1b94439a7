package dev.weir.agent;

import dev.weir.context.DiagnosticContexts;
import dev.weir.weave.MethodDeclaration;
import dev.weir.weave.Probe;
import dev.weir.weave.ProbeSource;
import java.lang.instrument.Instrumentation;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Weaves nothing: takes note of logging libraries as the application loads them. */
public final class DiagnosticContextWatch implements ProbeSource {

  /**
   * @param jvm asked for what is loaded already
   */
  public DiagnosticContextWatch(Instrumentation jvm) {
    for (Class<?> type : jvm.getAllLoadedClasses()) {
      DiagnosticContexts.noted(type.getClassLoader(), type.getName());
    }
  }

  @Override
  public boolean concerns(@Nullable ClassLoader loader, String className, byte[] classFile) {
    if (className.endsWith("/MDC")
        || className.endsWith("/ThreadContext")
        || className.endsWith("/LoggerContext")) {
      DiagnosticContexts.noted(loader, className.replace('/', '.'));
    }
    return false;
  }

  @Override
  public boolean concerns(Class<?> loaded) {
    return false;
  }

  @Override
  public List<Probe> probes(MethodDeclaration method) {
    return Collections.emptyList();
  }
}
