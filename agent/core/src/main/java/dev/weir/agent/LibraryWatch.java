package dev.weir.agent;

import dev.weir.context.DiagnosticContexts;
import dev.weir.context.OpenTelemetry;
import dev.weir.weave.MethodDeclaration;
import dev.weir.weave.Probe;
import dev.weir.weave.ProbeSource;
import java.lang.instrument.Instrumentation;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Weaves nothing: takes note of what logs and traces as the application loads it. */
public final class LibraryWatch implements ProbeSource {

  /**
   * @param jvm asked for what is loaded already
   */
  public LibraryWatch(Instrumentation jvm) {
    for (Class<?> type : jvm.getAllLoadedClasses()) {
      noted(type.getClassLoader(), type.getName());
    }
  }

  @Override
  public boolean concerns(@Nullable ClassLoader loader, String className, byte[] classFile) {
    if (className.endsWith("/MDC")
        || className.endsWith("/ThreadContext")
        || className.endsWith("/LoggerContext")
        || className.endsWith("/Span")) {
      noted(loader, className.replace('/', '.'));
    }
    return false;
  }

  private static void noted(@Nullable ClassLoader loader, String className) {
    DiagnosticContexts.noted(loader, className);
    OpenTelemetry.noted(loader, className);
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
